/**
 * Paris days as text (`2026-03-02`), which sorts and compares as it is read. Slow and obvious: nothing here comes
 * from the service, and days are walked one by one.
 */

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
/** Canada writes French dates from the year down. */
const paris = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })

/** A range of days, both included. */
export interface Days {
  from: string
  to: string
}

/** The day it is in Paris. */
export function parisDay(instantMs: number): string {
  return paris.format(instantMs)
}

/** The first instant of the next Paris day, whether this one has 23, 24 or 25 hours. */
export function nextMidnight(instantMs: number): number {
  let next = (Math.floor(instantMs / HOUR_MS) + 1) * HOUR_MS
  while (parisDay(next) === parisDay(instantMs)) next += HOUR_MS
  return next
}

/** The day so many days later; earlier, where it is negative. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The same day some months earlier; where that month is too short, its last. */
export function monthsEarlier(day: string, months: number): string {
  let [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  for (let i = 0; i < months; i++) {
    month--
    if (month === 0) {
      month = 12
      year--
    }
  }
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  dayOfMonth = Math.min(dayOfMonth, lengths[month - 1] ?? 0)
  return [year, String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-')
}

/** The days of `12m`, `3m`, `2026-T3` or `2026-01-05..2026-02-03`. */
export function windowOf(text: string, today: string): Days {
  const rolling = /^(\d+)m$/.exec(text)
  if (rolling) return { from: daysLater(monthsEarlier(today, Number(rolling[1])), 1), to: today }
  const quarter = /^(\d{4})-T(\d)$/.exec(text)
  if (quarter) {
    const [from, to] = [
      ['01-01', '03-31'],
      ['04-01', '06-30'],
      ['07-01', '09-30'],
      ['10-01', '12-31'],
    ][Number(quarter[2]) - 1] as [string, string]
    return { from: `${quarter[1]}-${from}`, to: `${quarter[1]}-${to}` }
  }
  const [from = '', to = ''] = text.split('..')
  return { from, to }
}

export type Interval = 'day' | 'week' | 'month' | 'quarter' | 'year'

const BEGINS: Record<Interval, (day: string) => boolean> = {
  day: () => true,
  week: (day) => new Date(day).getUTCDay() === 1,
  month: (day) => day.endsWith('-01'),
  quarter: (day) => /-(01|04|07|10)-01$/.test(day),
  year: (day) => day.endsWith('-01-01'),
}

/** Cuts a range wherever an interval of the calendar begins. */
export function cut({ from, to }: Days, interval: Interval): Days[] {
  const parts: Days[] = []
  for (let day = from; day <= to; day = daysLater(day, 1)) {
    const part = parts.at(-1)
    if (part && !BEGINS[interval](day)) part.to = day
    else parts.push({ from: day, to: day })
  }
  return parts
}
