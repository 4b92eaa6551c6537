import { parisTime } from '@monavis/shared/period'
import type { Satisfaction } from '@monavis/shared/questionnaire'
import { DEFAULT_LOCALE, DEFAULT_SOURCE, LOCALES, SOURCES } from '@monavis/shared/vote'
import { TEXT_FIELD, VOTE_STATE, type VoteRow } from '../database.ts'
import { idBytes } from '../ids.ts'
import type { PackedAnswers } from '../packing.ts'
import { saysTheSame, type TextChange } from './plan.ts'

/** A vote out of another service's archive, checked and redacted; flat, for millions of them change threads. */
export interface ImportedVote extends PackedAnswers {
  /** UUIDv7, lower case: the same each time the same vote is read. */
  id: string
  demarche: number
  button: number
  /** Instant of receipt, ms. */
  at: number
  satisfaction: Satisfaction
  /** Empty where there is none. */
  comment: string
  /** Where else help was sought, likewise. */
  other: string
}

/** What became of it. `known`: it was there already, or was and is erased; `differs`: its id says something else there. */
export type ImportOutcome = 'stored' | 'known' | 'differs'

/**
 * Writes votes and their counts by the thousand, in one transaction. Nobody waits for a receipt of theirs, and
 * nobody can send one again: so none gets an edit token nor a digest, which are half the work of a vote.
 * @returns one outcome a vote, in the same order, after the disk has everything
 * @throws when the database cannot: nothing of the batch is stored then
 */
export type ImportVotes = (votes: readonly ImportedVote[]) => Promise<ImportOutcome[]>

const LOCALE = LOCALES.indexOf(DEFAULT_LOCALE)
const SOURCE = SOURCES.indexOf(DEFAULT_SOURCE)
const NO_DIGEST = Buffer.alloc(0)

export function importedRow(vote: ImportedVote): VoteRow {
  return {
    id: idBytes(vote.id),
    demarche: vote.demarche,
    button: vote.button,
    at: vote.at,
    state: VOTE_STATE.counted,
    satisfaction: vote.satisfaction,
    locale: LOCALE,
    source: SOURCE,
    comprehension: vote.comprehension,
    contact_tried: vote.contact_tried,
    contact_reached: vote.contact_reached,
    contact_satisfaction: vote.contact_satisfaction,
    suspicion: 0,
    ruled: 0,
    verified: 0,
    digest: NO_DIGEST,
  }
}

/** Its texts, where it has any. */
export function importedTexts({ id, at, comment, other }: ImportedVote): TextChange[] {
  if (!comment && !other) return []
  const [vote, { day }] = [idBytes(id), parisTime(at)]
  return [
    { vote, field: TEXT_FIELD.comment, body: comment, day },
    { vote, field: TEXT_FIELD.contact_tried_verbatim, body: other, day },
  ].filter(({ body }) => body)
}

/** Judges a vote whose id is taken. An erased one stays so. */
export function outcomeBeside(row: VoteRow, former: VoteRow): ImportOutcome {
  return former.state === VOTE_STATE.erased || saysTheSame(row, former) ? 'known' : 'differs'
}
