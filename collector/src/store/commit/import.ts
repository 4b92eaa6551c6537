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

/** What became of a batch. */
export interface ImportResult {
  stored: number
  /** Those that were there already, or were and are erased. */
  known: number
  /** Places in the batch of those whose id says something else in the database. */
  differing: number[]
}

/**
 * Writes votes and their counts by the thousand, in one transaction. Nobody waits for a receipt of theirs, and
 * nobody can send one again: so none gets an edit token nor a digest, which are half the work of a vote.
 * @returns after the disk has everything
 * @throws when the database cannot: nothing of the batch is stored then
 */
export type ImportVotes = (votes: readonly ImportedVote[]) => Promise<ImportResult>

/** Columns that say the same of every vote of an archive. */
export const ALIKE = {
  state: VOTE_STATE.counted,
  locale: LOCALES.indexOf(DEFAULT_LOCALE),
  source: SOURCES.indexOf(DEFAULT_SOURCE),
  suspicion: 0,
  ruled: 0,
  verified: 0,
  digest: Buffer.alloc(0),
} as const satisfies Partial<VoteRow>

export function importedRow(vote: ImportedVote): VoteRow {
  return {
    ...ALIKE,
    id: idBytes(vote.id),
    demarche: vote.demarche,
    button: vote.button,
    at: vote.at,
    satisfaction: vote.satisfaction,
    comprehension: vote.comprehension,
    contact_tried: vote.contact_tried,
    contact_reached: vote.contact_reached,
    contact_satisfaction: vote.contact_satisfaction,
  }
}

/** The texts of a row, where it has any. */
export function importedTexts(
  { id, at }: VoteRow,
  { comment, other }: Pick<ImportedVote, 'comment' | 'other'>,
): TextChange[] {
  if (!comment && !other) return []
  const { day } = parisTime(at)
  return [
    { vote: id, field: TEXT_FIELD.comment, body: comment, day },
    { vote: id, field: TEXT_FIELD.contact_tried_verbatim, body: other, day },
  ].filter(({ body }) => body)
}

/** Adds to what became of a batch a vote whose id is taken. An erased one stays so. */
export function addTaken(result: ImportResult, place: number, row: VoteRow, former: VoteRow): void {
  if (former.state === VOTE_STATE.erased || saysTheSame(row, former)) result.known++
  else result.differing.push(place)
}
