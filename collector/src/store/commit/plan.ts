import { monthOf, parisTime } from '@monavis/shared/period'
import { LIMITS, LOCALES, SOURCES } from '@monavis/shared/vote'
import { answerCellsOf, contextCellsOf } from '../cells.ts'
import { TEXT_FIELD, VOTE_COLUMNS, VOTE_STATE, type VoteRow } from '../database.ts'
import { idBytes } from '../ids.ts'
import { packAnswers } from '../packing.ts'
import { bodyDigest, editTokenOf, isEditToken } from '../secrets.ts'
import type { VoteCommand, VoteOutcome } from './commands.ts'
import { CountChanges } from './count-changes.ts'

/** A text to write, or to take away where `body` is empty. */
export interface TextChange {
  vote: Buffer
  field: number
  body: string
}

/** Everything one transaction writes. Both engines carry out the same plan. */
export interface CommitPlan {
  outcomes: VoteOutcome[]
  inserts: VoteRow[]
  updates: VoteRow[]
  texts: TextChange[]
  days: CountChanges
  months: CountChanges
  contexts: CountChanges
}

interface KnownVote {
  row: VoteRow
  isNew: boolean
  isChanged: boolean
}

/**
 * Decides what becomes of each command, in order, and what must be written. Pure, but for hashing.
 * @param stored rows of the batch's ids that the database holds, by UUID text
 * @param secret the instance's own
 */
export function planCommit(
  batch: readonly VoteCommand[],
  stored: ReadonlyMap<string, VoteRow>,
  secret: Buffer,
): CommitPlan {
  const known = new Map<string, KnownVote>()
  const plan: CommitPlan = {
    outcomes: [],
    inserts: [],
    updates: [],
    texts: [],
    days: new CountChanges(),
    months: new CountChanges(),
    contexts: new CountChanges(),
  }
  const find = (id: string) => {
    const row = stored.get(id)
    if (row && !known.has(id)) known.set(id, { row, isNew: false, isChanged: false })
    return known.get(id)
  }
  for (const command of batch) plan.outcomes.push(carryOut(command))
  for (const { row, isNew, isChanged } of known.values()) {
    if (isNew) plan.inserts.push(row)
    else if (isChanged) plan.updates.push(row)
  }
  return plan

  function carryOut(command: VoteCommand): VoteOutcome {
    switch (command.kind) {
      case 'cast':
        return cast(command)
      case 'recall':
        return recall(command)
      case 'edit':
        return edit(command)
      case 'erase':
        return erase(command)
    }
  }

  function cast(command: VoteCommand & { kind: 'cast' }): VoteOutcome {
    const { id, at, vote } = command
    const former = find(id)
    const row: VoteRow = {
      id: idBytes(id),
      demarche: vote.demarche,
      button: vote.button,
      at,
      state: VOTE_STATE.counted,
      satisfaction: vote.satisfaction,
      locale: LOCALES.indexOf(vote.locale),
      source: SOURCES.indexOf(vote.source),
      ...packAnswers(vote.answers),
      digest: bodyDigest(secret, command.canonicalBody),
    }
    if (former && command.isDated && isSameButDigest(row, former.row)) {
      return { kind: 'known', editToken: editTokenOf(secret, id) }
    }
    if (former) return recall(command)
    const editToken = editTokenOf(secret, id)
    known.set(id, { row, isNew: true, isChanged: false })
    count(row, 1)
    if (vote.comment) plan.texts.push({ vote: row.id, field: TEXT_FIELD.comment, body: vote.comment })
    const other = vote.answers.contact_tried_verbatim
    if (other) plan.texts.push({ vote: row.id, field: TEXT_FIELD.contact_tried_verbatim, body: other })
    return { kind: 'stored', editToken }
  }

  function recall({ id, canonicalBody }: { id: string; canonicalBody: string }): VoteOutcome {
    const former = find(id)
    if (!former) return { kind: 'refused', code: 'unknown-vote' }
    if (former.row.state === VOTE_STATE.erased) return { kind: 'refused', code: 'vote-withdrawn' }
    if (!bodyDigest(secret, canonicalBody).equals(former.row.digest))
      return { kind: 'refused', code: 'id-reused' }
    return { kind: 'known', editToken: editTokenOf(secret, id) }
  }

  function edit(command: VoteCommand & { kind: 'edit' }): VoteOutcome {
    const { id, at, edit: changes } = command
    const refused = refusal(id, command.editToken)
    if (refused) return refused
    const vote = find(id) as KnownVote
    if (at - vote.row.at > LIMITS.editableMs) return { kind: 'refused', code: 'edit-expired' }
    count(vote.row, -1)
    vote.row = {
      ...vote.row,
      ...(changes.satisfaction !== undefined && { satisfaction: changes.satisfaction }),
      ...(changes.answers && packAnswers(changes.answers)),
    }
    vote.isChanged = true
    count(vote.row, 1)
    const { id: key } = vote.row
    if (changes.comment !== undefined) {
      plan.texts.push({ vote: key, field: TEXT_FIELD.comment, body: changes.comment })
    }
    if (changes.answers) {
      const body = changes.answers.contact_tried_verbatim ?? ''
      plan.texts.push({ vote: key, field: TEXT_FIELD.contact_tried_verbatim, body })
    }
    return { kind: 'done' }
  }

  function erase(command: VoteCommand & { kind: 'erase' }): VoteOutcome {
    const { id } = command
    const refused = refusal(id, command.editToken)
    if (refused) return refused
    const vote = find(id) as KnownVote
    count(vote.row, -1)
    vote.row = {
      id: vote.row.id,
      demarche: 0,
      button: 0,
      at: 0,
      state: VOTE_STATE.erased,
      satisfaction: 0,
      locale: 0,
      source: 0,
      ...packAnswers({}),
      digest: Buffer.alloc(0),
    }
    vote.isChanged = true
    for (const field of Object.values(TEXT_FIELD)) plan.texts.push({ vote: vote.row.id, field, body: '' })
    return { kind: 'done' }
  }

  /** The token is judged first: without it, nobody learns whether a vote exists. */
  function refusal(id: string, editToken: string): VoteOutcome | undefined {
    if (!isEditToken(secret, id, editToken)) return { kind: 'refused', code: 'bad-edit-token' }
    const vote = find(id)
    if (!vote || vote.row.state === VOTE_STATE.erased) return { kind: 'refused', code: 'unknown-vote' }
    return undefined
  }

  function count(row: VoteRow, by: 1 | -1): void {
    if (row.state !== VOTE_STATE.counted) return
    const { day, hour } = parisTime(row.at)
    const cells = answerCellsOf(row)
    plan.days.add(row, day, cells, by)
    plan.months.add(row, monthOf(day), cells, by)
    plan.contexts.add(row, day, contextCellsOf(row, hour), by)
  }
}

function isSameButDigest(row: VoteRow, former: VoteRow): boolean {
  return VOTE_COLUMNS.every((column) => column === 'digest' || row[column] === former[column])
}
