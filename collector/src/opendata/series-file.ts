import { firstDayOf, isoDay, lastDayOf, type Month } from '@monavis/shared/period'
import { METHOD_VERSION } from '@monavis/shared/score'
import { createCsvWriter } from '../http/table.ts'
import { NO_CELLS, SCORE_SUMS } from '../scores/score-sums.ts'
import { publicScores, scoresOf } from '../scores/scores-of.ts'
import { SERIES_COLUMNS, type SeriesRow } from '../scores/series-forms.ts'
import { settleInTime } from '../scores/settle-in-time.ts'
import { firstVotedMonth, sumCounts } from '../store/counts.ts'
import type { Store } from '../store/store.ts'

/** Worked out in one go: some milliseconds. */
const DEMARCHES_AT_ONCE = 50

export interface SeriesFileParts {
  store: Store
  /** Ids, in the order of the file. */
  demarches: readonly number[]
  /** Answers needed to publish a score. */
  publishFrom: number
  /** The month under way, which is left out: half a month beside whole ones would be taken for a fall. */
  before: Month
}

/**
 * The monthly series of démarches, month after month, each from its first vote on; months without any are told too.
 * A line is what the public series of that démarche says of that month, to the letter.
 */
export async function* seriesPieces(parts: SeriesFileParts): AsyncGenerator<string> {
  const { store, demarches, publishFrom, before } = parts
  const { header, lines } = createCsvWriter(SERIES_COLUMNS)
  yield header
  await settleInTime(store)
  const begun = new Set<number>()
  const first = (await firstVotedMonth(store.db)) ?? before
  for (let month = first; month < before; month++) {
    const [from, to] = [firstDayOf(month), lastDayOf(month)]
    const sums = await sumCounts(store.db, { from, to }, SCORE_SUMS)
    for (const id of sums.keys()) begun.add(id)
    const ids = demarches.filter((id) => begun.has(id))
    const rowOf = (demarche: number): SeriesRow => ({
      series: { demarche, button: null, interval: 'month', method: METHOD_VERSION, publishFrom },
      part: {
        from: isoDay(from),
        to: isoDay(to),
        ...publicScores(scoresOf(sums.get(demarche) ?? NO_CELLS), { publishFrom, showWithheld: false }),
      },
    })
    for (let i = 0; i < ids.length; i += DEMARCHES_AT_ONCE) {
      yield lines(ids.slice(i, i + DEMARCHES_AT_ONCE).map(rowOf))
    }
  }
}
