import { type Day, type Interval, type Period, parseDay } from '@monavis/shared/period'

/** Ten years: more than anybody compares, and still few rows of counts. */
const MAX_DAYS = 3_653
/** The longest periods that are told by the day, and by the week. */
const DAYS_BY_DAY = 31
const DAYS_BY_WEEK = 190

/** What is wrong with a day that was asked for. */
export type DayFault = 'no-day' | 'not-begun' | 'reversed' | 'too-long'

/** A period and the one before it, of as many days; or what is wrong with which of its days. */
export type AskedPeriod =
  | { ok: true; period: Period; before: Period }
  | { ok: false; faults: { from?: DayFault; to?: DayFault } }

/**
 * Reads a period; its days to come are left out, for nothing can be told of them.
 * @param from its first day, `2026-03-02`
 * @param to its last day
 */
export function readPeriod(from: string, to: string, today: Day): AskedPeriod {
  const [first, last] = [parseDay(from), parseDay(to)]
  if (first === undefined || last === undefined) {
    return {
      ok: false,
      faults: { ...(first === undefined && { from: 'no-day' }), ...(last === undefined && { to: 'no-day' }) },
    }
  }
  if (last < first) return { ok: false, faults: { to: 'reversed' } }
  if (first > today) return { ok: false, faults: { from: 'not-begun' } }
  const period = { from: first, to: Math.min(last, today) }
  if (daysOf(period) > MAX_DAYS) return { ok: false, faults: { from: 'too-long' } }
  return { ok: true, period, before: { from: first - daysOf(period), to: first - 1 } }
}

/** How a period is cut for its course to be read. */
export function intervalFor(period: Period): Interval {
  const days = daysOf(period)
  if (days <= DAYS_BY_DAY) return 'day'
  return days <= DAYS_BY_WEEK ? 'week' : 'month'
}

function daysOf({ from, to }: Period): number {
  return to - from + 1
}
