import { adjustPValues, MOVE_LEVEL, satisfactionCells, testMove } from '@monavis/shared/difference'
import { type Day, type Period, startOfInterval } from '@monavis/shared/period'
import { readRefusedOrigins } from '../../store/origins-seen.ts'
import type { Store } from '../../store/store.ts'
import { countWaiting } from '../../store/suspects.ts'
import type { Alert } from '../../store/watches.ts'
import { readSmileys, type Smileys, votesOf } from './satisfaction-of.ts'

/** Two samples of four whole weeks, which share no day; another pair each Monday. */
const SAMPLE_DAYS = 28
/** A long weekend has three. */
export const SILENT_DAYS = 4
/** Votes that usually come in so many days: of so many, none is no chance (e⁻¹⁰). */
const MIN_EXPECTED = 10
/** An origin that was not seen again for so long is over. */
const ORIGIN_DAYS = 7

/** What an alert tells. */
export interface AlertFacts {
  'mark.fell': { before: Smileys; after: Smileys }
  /** Votes that usually come in {@link SILENT_DAYS}. */
  'votes.stopped': { expected: number }
  'origin.foreign': { origins: readonly string[] }
  /** Kept apart, and not yet ruled on. */
  'votes.burst': { votes: number }
}

/** Something that is so now, of one démarche. */
export type Raised = { [A in Alert]: { demarche: number; alert: A; facts: AlertFacts[A] } }[Alert]

/**
 * What there is to tell of some démarches: of a day and of what is stored alone, so that whoever looks twice finds the
 * same.
 * @param demarches that somebody watches, and where votes may be cast
 * @param minAnswers of a sample that may be compared
 */
export async function raisedFor(
  store: Store,
  demarches: readonly number[],
  today: Day,
  minAnswers: number,
): Promise<Raised[]> {
  if (demarches.length === 0) return []
  const refused = await readRefusedOrigins(store.db, today - ORIGIN_DAYS)
  const waiting = await countWaiting(store.db)
  return [
    ...(await fallen(store, demarches, today, minAnswers)),
    ...(await stopped(store, demarches, today)),
    ...demarches.flatMap((demarche): Raised[] => {
      const origins = refused.get(demarche)
      return origins ? [{ demarche, alert: 'origin.foreign', facts: { origins } }] : []
    }),
    ...demarches.flatMap((demarche): Raised[] => {
      const votes = waiting.get(demarche)
      return votes ? [{ demarche, alert: 'votes.burst', facts: { votes } }] : []
    }),
  ]
}

/** The two samples that are compared in the week of a day. */
export function samplesAt(today: Day): { before: Period; after: Period } {
  const monday = startOfInterval(today, 'week')
  return {
    before: { from: monday - 2 * SAMPLE_DAYS, to: monday - SAMPLE_DAYS - 1 },
    after: { from: monday - SAMPLE_DAYS, to: monday - 1 },
  }
}

/** Marks that fell by more than chance, among all that are compared. */
async function fallen(
  store: Store,
  demarches: readonly number[],
  today: Day,
  minAnswers: number,
): Promise<Raised[]> {
  const samples = samplesAt(today)
  const beforeOf = await readSmileys(store, samples.before)
  const afterOf = await readSmileys(store, samples.after)
  const compared = demarches
    .map((demarche) => ({ demarche, before: beforeOf(demarche), after: afterOf(demarche) }))
    .filter(({ before, after }) => Math.min(votesOf(before), votesOf(after)) >= minAnswers)
    .map((one) => ({ ...one, test: testMove(satisfactionCells(one.before, one.after)) }))
  const adjusted = adjustPValues(compared.map(({ test }) => test.p))
  return compared
    .filter(({ test }, i) => test.difference < 0 && (adjusted[i] ?? 1) <= MOVE_LEVEL)
    .map(({ demarche, before, after }) => ({ demarche, alert: 'mark.fell', facts: { before, after } }))
}

/** Démarches without a vote for some whole days and today, where many usually come. */
async function stopped(store: Store, demarches: readonly number[], today: Day): Promise<Raised[]> {
  const silent = { from: today - SILENT_DAYS, to: today }
  const lately = await readSmileys(store, silent)
  const usually = await readSmileys(store, { from: silent.from - SAMPLE_DAYS, to: silent.from - 1 })
  return demarches
    .filter((demarche) => votesOf(lately(demarche)) === 0)
    .map((demarche) => ({
      demarche,
      expected: Math.floor((votesOf(usually(demarche)) * SILENT_DAYS) / SAMPLE_DAYS),
    }))
    .filter(({ expected }) => expected >= MIN_EXPECTED)
    .map(({ demarche, expected }) => ({ demarche, alert: 'votes.stopped', facts: { expected } }))
}
