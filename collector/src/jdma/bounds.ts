import { type Day, type Period, parseDay } from '@monavis/shared/period'
import { ProblemError } from '../http/problem.ts'

const DAY_MS = 86_400_000
/** Up to the year 2286. */
const EPOCH_MS = /^\d{1,13}$/
/** With its zone where it has a time: what has none would be read in that of the machine. */
const ISO = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/

/**
 * The period that a consumer of today asks for: bounds are the first and the last instant of days in its own clock,
 * UTC, so each bound's UTC calendar date is what it means, and is read as a Paris day.
 * @param from epoch ms in digits, a day, or an ISO 8601 instant
 * @throws {ProblemError} when either is none of these, or they are out of order
 */
export function readPeriod(from: string, to: string): Period {
  const period = { from: readBound(from), to: readBound(to) }
  if (period.from === undefined || period.to === undefined || period.to < period.from) {
    throw new ProblemError('invalid-range')
  }
  return { from: period.from, to: period.to }
}

function readBound(text: string): Day | undefined {
  if (EPOCH_MS.test(text)) return Math.floor(Number(text) / DAY_MS)
  const date = ISO.exec(text)?.[1]
  const instantMs = Date.parse(text)
  // Date.parse takes 30 February for 2 March.
  if (date === undefined || parseDay(date) === undefined || Number.isNaN(instantMs)) return undefined
  const day = Math.floor(instantMs / DAY_MS)
  return day < 0 ? undefined : day
}
