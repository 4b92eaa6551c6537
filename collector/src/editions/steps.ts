import type { EditionStatus, Step } from '@monavis/shared/editions'
import { type Period, startOfDay } from '@monavis/shared/period'
import type { ProblemCode } from '@monavis/shared/problems'
import type { EditionRecord } from '../store/editions.ts'

/** A vote may be changed for 24 hours, and a batch of suspects ruled on: an edition waits for that, and a day more. */
export const SETTLING_MS = 48 * 3_600_000
/**
 * An embargo that is about to end is no longer called off: the act would be written after the first readers have
 * read, as slow as a database may be.
 */
const LAST_WORD_MS = 60_000

/** From where to where, beside publication, which comes by itself. */
const NEXT: Record<EditionStatus['state'], readonly Step['to'][]> = {
  draft: ['review'],
  review: ['embargo', 'draft'],
  // To itself: the same content, at another time.
  embargo: ['embargo', 'draft'],
  published: [],
}

/** How far a revision has come by now: it is published by the clock, and by nobody. */
export function stateOf({ state, embargoUntil }: EditionRecord, now: number): EditionStatus['state'] {
  return embargoUntil !== null && embargoUntil <= now ? 'published' : state
}

/** When a revision that is public became so. @throws {Error} for one that has no such instant */
export function publishedAt({ edition, embargoUntil }: EditionRecord): Date {
  if (embargoUntil === null) throw new Error(`edition ${edition} has no instant of publication`)
  return new Date(embargoUntil)
}

/** Whether the edition of a quarter can be made. */
export function isOver(quarter: Period, now: number): boolean {
  return now >= startOfDay(quarter.to + 1) + SETTLING_MS
}

/** What keeps a revision from a step, if anything does. */
export function judgeStep(record: EditionRecord, to: Step['to'], now: number): ProblemCode | undefined {
  if (record.embargoUntil !== null && record.embargoUntil <= now + LAST_WORD_MS) return 'edition-published'
  return NEXT[record.state].includes(to) ? undefined : 'step-skipped'
}
