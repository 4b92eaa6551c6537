import { type Interval, intervalsOf, isoDay, type Period } from '@monavis/shared/period'
import { METHOD_VERSION, type Publication } from '@monavis/shared/score'
import { addInto, type CountFilter, dailyCounts, noCounts } from '../store/counts.ts'
import type { Store } from '../store/store.ts'
import { SCORE_SUMS } from './score-sums.ts'
import { type PublicScores, publicScores, scoresOf } from './scores-of.ts'

/** Four years of days: about a megabyte of JSON. */
const MAX_INTERVALS = 1_500
/** The shortest an interval can be, in days: what bounds their number before any is made. */
const SHORTEST: Record<Interval, number> = { day: 1, week: 7, month: 28, quarter: 90, year: 365 }

export interface Series {
  method: string
  methodUrl: string
  demarche: number
  button: number | null
  from: string
  to: string
  interval: Interval
  publishFrom: number
  series: SeriesPart[]
}

export type SeriesPart = { from: string; to: string } & PublicScores

export interface SeriesParts {
  store: Store
  /** The page that explains the scores. */
  methodUrl: string
}

/** Whether a period cut by an interval stays within what is answered at once. */
export function isReasonable({ from, to }: Period, interval: Interval): boolean {
  return (to - from) / SHORTEST[interval] < MAX_INTERVALS
}

/** Scores of one démarche, or one button, interval after interval, empty ones included. */
export async function readSeries(
  { store, methodUrl }: SeriesParts,
  filter: CountFilter,
  period: Period,
  interval: Interval,
  publication: Publication,
): Promise<Series> {
  const days = await dailyCounts(store.db, period, SCORE_SUMS, filter)
  let next = 0
  const series = intervalsOf(period, interval).map((part) => {
    const cells = noCounts(SCORE_SUMS)
    for (let one = days[next]; one && one.day <= part.to; one = days[++next]) {
      addInto(cells, one.counts, SCORE_SUMS)
    }
    return {
      from: isoDay(part.from),
      to: isoDay(part.to),
      ...publicScores(scoresOf(cells), publication),
    }
  })
  return {
    method: METHOD_VERSION,
    methodUrl,
    demarche: filter.demarche,
    button: filter.button ?? null,
    from: isoDay(period.from),
    to: isoDay(period.to),
    interval,
    publishFrom: publication.publishFrom,
    series,
  }
}
