import { type Day, parisTime } from '@monavis/shared/period'
import { LIMITS, LOCALES, SOURCES, SUSPICIONS } from '@monavis/shared/vote'
import {
  type RulingRow,
  TEXT_FIELD,
  VOTE_COLUMNS,
  VOTE_STATE,
  type VoteRow,
  type WaitingVoteRow,
} from '../database.ts'
import { idBytes } from '../ids.ts'
import { hasOtherContact, packAnswers } from '../packing.ts'
import { bodyDigest, editTokenOf, isEditToken } from '../secrets.ts'
import type { VoteCommand, VoteOutcome, VoteToken } from './commands.ts'
import type { JournalEntry } from './count-journal.ts'

/** A text to write, or to take away where `body` is empty. */
export interface TextChange {
  vote: Buffer
  field: number
  body: string
  day: Day
}

/** What the database holds of a batch before it. */
export interface StoredBefore {
  /** Rows of its ids, by UUID text. */
  votes: ReadonlyMap<string, VoteRow>
  /** Hashes of its tokens that were spent already. */
  spentTokens: ReadonlySet<string>
}

/** Ids of the votes that a batch speaks of. */
export function idsOf(batch: readonly VoteCommand[]): Set<string> {
  return new Set(batch.flatMap((command) => (command.kind === 'rule' ? command.ids : command.id)))
}

/** Hashes of the tokens that came with a batch. */
export function tokensOf(batch: readonly VoteCommand[]): string[] {
  return batch.flatMap((command) => (command.kind === 'cast' && command.token ? [command.token.hash] : []))
}

/** Everything one transaction writes. Both engines carry out the same plan. */
export interface CommitPlan {
  outcomes: VoteOutcome[]
  inserts: VoteRow[]
  updates: VoteRow[]
  texts: TextChange[]
  tokens: VoteToken[]
  /** Suspect votes that begin to wait for a ruling, and those that wait no more. */
  waiting: WaitingVoteRow[]
  settled: WaitingVoteRow[]
  rulings: RulingRow[]
  /** What it changes in the counts. */
  journal: JournalEntry[]
}

interface KnownVote {
  row: VoteRow
  isNew: boolean
  isChanged: boolean
}

/**
 * Decides what becomes of each command, in order, and what must be written. Pure, but for hashing.
 * @param secret the instance's own
 */
export function planCommit(batch: readonly VoteCommand[], stored: StoredBefore, secret: Buffer): CommitPlan {
  const known = new Map<string, KnownVote>()
  const spentTokens = new Set(stored.spentTokens)
  const plan: CommitPlan = {
    outcomes: [],
    inserts: [],
    updates: [],
    texts: [],
    tokens: [],
    waiting: [],
    settled: [],
    rulings: [],
    journal: [],
  }
  const find = (id: string) => {
    const row = stored.votes.get(id)
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
      case 'erase-texts':
        return eraseTexts(command)
      case 'rule':
        return rule(command)
    }
  }

  function cast(command: VoteCommand & { kind: 'cast' }): VoteOutcome {
    const { id, at, vote, token } = command
    const former = find(id)
    const isVerified = token !== undefined && !spentTokens.has(token.hash)
    const suspicion = command.suspicion && !isVerified ? 1 + SUSPICIONS.indexOf(command.suspicion) : 0
    const row: VoteRow = {
      id: idBytes(id),
      demarche: vote.demarche,
      button: vote.button,
      at,
      state: suspicion > 0 ? VOTE_STATE.suspect : VOTE_STATE.counted,
      satisfaction: vote.satisfaction,
      locale: LOCALES.indexOf(vote.locale),
      source: SOURCES.indexOf(vote.source),
      ...packAnswers(vote.answers),
      suspicion,
      ruled: 0,
      verified: isVerified ? 1 : 0,
      digest: bodyDigest(secret, command.canonicalBody),
    }
    if (former && command.isDated && saysTheSame(row, former.row)) return receipt('known', id, former.row)
    if (former) return recall(command)
    known.set(id, { row, isNew: true, isChanged: false })
    count(row, 1)
    if (suspicion > 0) plan.waiting.push(waitingRow(row))
    if (isVerified) {
      spentTokens.add(token.hash)
      plan.tokens.push(token)
    }
    writeText(row, TEXT_FIELD.comment, vote.comment)
    writeText(row, TEXT_FIELD.contact_tried_verbatim, vote.answers.contact_tried_verbatim ?? '')
    return receipt('stored', id, row)
  }

  function recall({ id, canonicalBody }: { id: string; canonicalBody: string }): VoteOutcome {
    const former = find(id)
    if (!former) return { kind: 'refused', code: 'unknown-vote' }
    if (former.row.state === VOTE_STATE.erased) return { kind: 'refused', code: 'vote-withdrawn' }
    if (!bodyDigest(secret, canonicalBody).equals(former.row.digest))
      return { kind: 'refused', code: 'id-reused' }
    return receipt('known', id, former.row)
  }

  function edit(command: VoteCommand & { kind: 'edit' }): VoteOutcome {
    const { id, at, edit: changes } = command
    const refused = refusal(id, command.editToken)
    if (refused) return refused
    const vote = find(id) as KnownVote
    if (at - vote.row.at > LIMITS.editableMs) return { kind: 'refused', code: 'edit-expired' }
    const former = vote.row
    const { satisfaction = former.satisfaction, answers, comment } = changes
    vote.row = { ...former, satisfaction, ...(answers && packAnswers(answers)) }
    vote.isChanged = true
    count(former, -1)
    count(vote.row, 1)
    if (comment !== undefined) replaceText(vote.row, TEXT_FIELD.comment, comment)
    if (answers && (hasOtherContact(former) || hasOtherContact(vote.row))) {
      const other = answers.contact_tried_verbatim ?? ''
      replaceText(vote.row, TEXT_FIELD.contact_tried_verbatim, other)
    }
    return { kind: 'done' }
  }

  function erase(command: VoteCommand & { kind: 'erase' }): VoteOutcome {
    const { id } = command
    const refused = refusal(id, command.editToken)
    if (refused) return refused
    const vote = find(id) as KnownVote
    count(vote.row, -1)
    settle(vote.row)
    removeTexts(vote.row)
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
      suspicion: 0,
      ruled: 0,
      verified: 0,
      digest: Buffer.alloc(0),
    }
    vote.isChanged = true
    return { kind: 'done' }
  }

  function eraseTexts({ id }: VoteCommand & { kind: 'erase-texts' }): VoteOutcome {
    const vote = find(id)
    if (!vote || vote.row.state === VOTE_STATE.erased) return { kind: 'refused', code: 'unknown-vote' }
    removeTexts(vote.row)
    // The digest was worked out from the text: it could still confirm a guess of it.
    vote.row = { ...vote.row, digest: Buffer.alloc(0) }
    vote.isChanged = true
    return { kind: 'done' }
  }

  function rule({ at, batch, isAdmitted, ids }: VoteCommand & { kind: 'rule' }): VoteOutcome {
    const { demarche, button, day } = batch
    const suspicion = 1 + SUSPICIONS.indexOf(batch.suspicion)
    let votes = 0
    for (const id of ids) {
      const vote = find(id)
      if (!vote || !isWaiting(vote.row)) continue
      count(vote.row, -1)
      settle(vote.row)
      const state = isAdmitted ? VOTE_STATE.counted : VOTE_STATE.suspect
      vote.row = { ...vote.row, state, ruled: 1 }
      vote.isChanged = true
      count(vote.row, 1)
      votes++
    }
    plan.rulings.push({ demarche, button, day, suspicion, admitted: isAdmitted ? 1 : 0, votes, at })
    return { kind: 'ruled', votes }
  }

  function settle(row: VoteRow): void {
    if (!isWaiting(row)) return
    const waited = plan.waiting.findIndex(({ vote }) => vote.equals(row.id))
    // No row is written and taken away by one batch: neither engine has to know in which order.
    if (waited >= 0) plan.waiting.splice(waited, 1)
    else plan.settled.push(waitingRow(row))
  }

  function receipt(kind: 'stored' | 'known', id: string, row: VoteRow): VoteOutcome {
    return { kind, editToken: editTokenOf(secret, id), isVerified: row.verified === 1 }
  }

  function writeText(row: VoteRow, field: number, body: string): void {
    if (body) replaceText(row, field, body)
  }

  function removeTexts(row: VoteRow): void {
    for (const field of Object.values(TEXT_FIELD)) replaceText(row, field, '')
  }

  function replaceText(row: VoteRow, field: number, body: string): void {
    plan.texts.push({ vote: row.id, field, body, day: parisTime(row.at).day })
  }

  /** The token is judged first: without it, nobody learns whether a vote exists. */
  function refusal(id: string, editToken: string): VoteOutcome | undefined {
    if (!isEditToken(secret, id, editToken)) return { kind: 'refused', code: 'bad-edit-token' }
    const vote = find(id)
    if (!vote || vote.row.state === VOTE_STATE.erased) return { kind: 'refused', code: 'unknown-vote' }
    return undefined
  }

  function count(vote: VoteRow, by: 1 | -1): void {
    plan.journal.push({ vote, by })
  }
}

function isWaiting({ state, ruled }: VoteRow): boolean {
  return state === VOTE_STATE.suspect && ruled === 0
}

function waitingRow({ id, demarche, button, suspicion, at }: VoteRow): WaitingVoteRow {
  return { demarche, button, day: parisTime(at).day, suspicion, vote: id, at }
}

/** Columns that the service adds by itself: a file of dated votes does not have them. */
const OWN_COLUMNS: readonly string[] = ['digest', 'state', 'suspicion', 'ruled', 'verified']

/** Whether two rows of one id were read from the same vote. */
export function saysTheSame(row: VoteRow, former: VoteRow): boolean {
  return VOTE_COLUMNS.every((column) => OWN_COLUMNS.includes(column) || row[column] === former[column])
}
