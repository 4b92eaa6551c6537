import { Temporal } from 'temporal-polyfill'

/**
 * Days, months and windows, all of Europe/Paris.
 *
 * A day is held as a number (days since 1970-01-01) and a month likewise (months since 0000-01): they sort,
 * count and store as they are. Only this file knows the clock changes.
 */

/** A Europe/Paris day: days since 1970-01-01. */
export type Day = number
/** A calendar month: `year * 12 + month`, January being 0. */
export type Month = number
/** From a day to a day, both included. */
export interface Period {
  from: Day
  to: Day
}

export const INTERVALS = ['day', 'week', 'month', 'quarter', 'year'] as const
export type Interval = (typeof INTERVALS)[number]

const TIME_ZONE = 'Europe/Paris'
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
/** 1970-01-01 was a Thursday: days since the Monday before. */
const MONDAY_OFFSET = 3

/**
 * Paris has kept whole hours of difference with UTC since 1940, so an UTC hour lies in one Paris hour: the
 * costly question to the time-zone database is asked once an hour of data, not once a vote.
 */
const parisHours = new Map<number, { day: Day; hour: number }>()
/** Eight years of hours. */
const MAX_REMEMBERED_HOURS = 70_000

/** The Paris day and hour (0–23) of an instant in milliseconds since 1970, UTC. */
export function parisTime(instantMs: number): { day: Day; hour: number } {
  const utcHour = Math.floor(instantMs / HOUR_MS)
  const known = parisHours.get(utcHour)
  if (known) return known
  const local = Temporal.Instant.fromEpochMilliseconds(utcHour * HOUR_MS).toZonedDateTimeISO(TIME_ZONE)
  const found = { day: toDay(local.toPlainDate()), hour: local.hour }
  if (parisHours.size >= MAX_REMEMBERED_HOURS) parisHours.clear()
  parisHours.set(utcHour, found)
  return found
}

/** The Paris day of an instant. */
export function parisDay(instantMs: number): Day {
  return parisTime(instantMs).day
}

/** The instant at which a Paris day begins: 22:00 or 23:00 UTC of the day before. */
export function startOfDay(day: Day): number {
  return toPlainDate(day).toZonedDateTime(TIME_ZONE).epochMilliseconds
}

/**
 * The instant, in ms, at which clocks in Paris show `2026-11-30T10:00`; of an hour that comes twice, the first.
 * @returns undefined for anything else, and for a day or an hour that is none
 */
export function parisInstant(text: string): number | undefined {
  const [, date = '', hour, minute] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(text) ?? []
  const day = parseDay(date)
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined
  const time = { hour: Number(hour), minute: Number(minute) }
  return toPlainDate(day).toPlainDateTime(time).toZonedDateTime(TIME_ZONE).epochMilliseconds
}

/** Reads `2026-03-02`. @returns undefined for anything else, 2026-02-30 and days before 1970 included */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const day = Date.parse(`${text}T00:00:00Z`) / DAY_MS
  return day >= 0 && isoDay(day) === text ? day : undefined
}

/** Writes a day as `2026-03-02`. */
export function isoDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The month of a day. */
export function monthOf(day: Day): Month {
  const date = new Date(day * DAY_MS)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** First day of a month. */
export function firstDayOf(month: Month): Day {
  return Date.UTC(Math.floor(month / 12), month % 12) / DAY_MS
}

/** Last day of a month. */
export function lastDayOf(month: Month): Day {
  return firstDayOf(month + 1) - 1
}

/** Same day `months` earlier, clamped: three months before 31 May is 28 or 29 February. */
export function monthsBefore(day: Day, months: number): Day {
  return toDay(toPlainDate(day).subtract({ months }, { overflow: 'constrain' }))
}

/** The rolling window of `months` that ends today, both days included. */
export function rollingWindow(months: number, today: Day): Period {
  return { from: monthsBefore(today, months) + 1, to: today }
}

/**
 * Reads a window: `12m`, `3m` (rolling, ending today), `2026-T3` (a quarter) or `2026-01-01..2026-03-31`.
 * @returns undefined when it is none of these, or a range that ends before it begins
 */
export function parseWindow(text: string, today: Day): Period | undefined {
  if (text === '12m') return rollingWindow(12, today)
  if (text === '3m') return rollingWindow(3, today)
  const quarter = parseQuarter(text)
  if (quarter) return quarter
  const [from, to, ...rest] = text.split('..').map(parseDay)
  if (from === undefined || to === undefined || rest.length > 0 || to < from) return undefined
  return { from, to }
}

/** Reads a quarter, `2026-T3`. @returns undefined for anything else, quarters before 1970 included */
export function parseQuarter(text: string): Period | undefined {
  const quarter = /^(\d{4})-T([1-4])$/.exec(text)
  if (!quarter || Number(quarter[1]) < 1970) return undefined
  const first = Number(quarter[1]) * 12 + (Number(quarter[2]) - 1) * 3
  return { from: firstDayOf(first), to: lastDayOf(first + 2) }
}

/** Whether a period is made of whole months: the only ranges answered without a key. */
export function isWholeMonths({ from, to }: Period): boolean {
  return from === firstDayOf(monthOf(from)) && to === lastDayOf(monthOf(to))
}

/** Days to add to what whole months hold, or to take away from it. */
export interface SignedDays extends Period {
  sign: 1 | -1
}

/** A period as few months and days to read, whose sum with their signs it is. Any part may be absent. */
export interface MonthsAndDays {
  /** Months, both included. */
  months?: { from: Month; to: Month }
  /** What the months lack or have too much at either end. */
  days: SignedDays[]
}

/**
 * Covers a period by months and days. Where it begins inside a month, the days that are fewer: those within, to be
 * added, or those before, to be taken from the whole month. Where it ends inside one, always the days after: most
 * periods end today, and nothing is counted later.
 */
export function splitMonths({ from, to }: Period): MonthsAndDays {
  const [first, last] = [monthOf(from), monthOf(to)]
  const before = from - firstDayOf(first)
  const within = firstDayOf(first + 1) - from
  if (first === last && before > 0) return { days: [{ from, to, sign: 1 }] }
  const days: SignedDays[] = []
  const isAdded = before > within
  if (isAdded) days.push({ from, to: firstDayOf(first + 1) - 1, sign: 1 })
  else if (before > 0) days.push({ from: from - before, to: from - 1, sign: -1 })
  if (to < lastDayOf(last)) days.push({ from: to + 1, to: lastDayOf(last), sign: -1 })
  return { months: { from: isAdded ? first + 1 : first, to: last }, days }
}

/** First day of the calendar interval that holds a day; a week begins on Monday (ISO 8601). */
export function startOfInterval(day: Day, interval: Interval): Day {
  switch (interval) {
    case 'day':
      return day
    case 'week':
      return day - ((((day + MONDAY_OFFSET) % 7) + 7) % 7)
    case 'month':
      return firstDayOf(monthOf(day))
    case 'quarter':
      return firstDayOf(monthOf(day) - (monthOf(day) % 3))
    case 'year':
      return firstDayOf(monthOf(day) - (monthOf(day) % 12))
  }
}

/** Cuts a period by the calendar, in order, without a gap; the first and last may be shorter. */
export function intervalsOf({ from, to }: Period, interval: Interval): Period[] {
  const cuts: Period[] = []
  for (let start = from; start <= to; ) {
    const next = startOfInterval(startOfInterval(start, interval) + LONGER_THAN[interval], interval)
    cuts.push({ from: start, to: Math.min(next - 1, to) })
    start = next
  }
  return cuts
}

/** From the start of an interval, a number of days that surely falls in the next one. */
const LONGER_THAN: Record<Interval, number> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 }

function toPlainDate(day: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(isoDay(day))
}

function toDay(date: Temporal.PlainDate): Day {
  return Date.UTC(date.year, date.month - 1, date.day) / DAY_MS
}
