import { type Day, parseDay } from '@monavis/shared/period'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Clocks that exports were written by. */
export const CLOCKS = ['utc', 'utc+2'] as const
export type Clock = (typeof CLOCKS)[number]

const BARE = /^(\d{4}-\d\d-\d\d)[ T]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?$/
const ZONED = /^(\d{4}-\d\d-\d\d)[ T]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/**
 * The clock that an export was most likely written by; whoever knows better says so. The service stores UTC. Its
 * first exporter wrote that, to the fraction of a second and beside whole decimal ids. The second one added two hours
 * all year round, so that it looked like Paris in summer, and cut ids to seven hexadecimal digits; both name the id
 * of a former system. The present one has no such column, and writes UTC again.
 * @param first line of the file
 */
export function clockOf(first: { date: string; review: string; hasLegacyId: boolean }): Clock {
  const isFirstExporter = /\.\d+$/.test(first.date) || /^(\d{1,6}|\d{8,})$/.test(first.review)
  return first.hasLegacyId && !isFirstExporter ? 'utc+2' : 'utc'
}

/**
 * Reads dates one after the other: those of one day mostly follow each other.
 * @returns for each the instant, ms, to the second, which is all that every exporter has kept; undefined where it is none
 */
export function createDateReader(clock: Clock): (text: string) => number | undefined {
  const offsetMs = clock === 'utc+2' ? 2 * HOUR_MS : 0
  let last: { text: string; day: Day | undefined } = { text: '', day: undefined }
  return (text) => {
    const [whole, date = '', hours, minutes, seconds] = BARE.exec(text) ?? []
    if (whole === undefined) return readZoned(text)
    if (date !== last.text) last = { text: date, day: parseDay(date) }
    if (last.day === undefined) return undefined
    const secondsOfDay = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
    return last.day * DAY_MS + secondsOfDay * 1000 - offsetMs
  }
}

function readZoned(text: string): number | undefined {
  const date = ZONED.exec(text)?.[1]
  if (date === undefined || parseDay(date) === undefined) return undefined
  const instantMs = Date.parse(text.replace(' ', 'T'))
  return Number.isNaN(instantMs) ? undefined : Math.floor(instantMs / 1000) * 1000
}
