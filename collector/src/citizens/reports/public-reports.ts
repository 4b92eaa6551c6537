import { type Day, isoDay, type Period, parisDay } from '@monavis/shared/period'
import { type PublicReports, REPORT_CODES, type ReportCode } from '@monavis/shared/reports'
import type { ReportRecord } from '../../store/reports.ts'

/**
 * Counts reports by démarche and code. One with several codes stands under each.
 * @param reports acknowledged or fixed ones of the period
 * @param ids of the démarches that are shown, in their order; those without a report are left out
 */
export function countReports(
  reports: readonly ReportRecord[],
  ids: readonly number[],
  { from, to }: Period,
): PublicReports {
  const byDemarche = Map.groupBy(reports, ({ demarche }) => demarche)
  return {
    from: isoDay(from),
    to: isoDay(to),
    demarches: ids.flatMap((id) => {
      const some = byDemarche.get(id)
      if (!some) return []
      const codes = REPORT_CODES.map((code) => countOf(code, some)).filter(({ reports: n }) => n > 0)
      return [{ id, codes, answerDays: median(some.flatMap(daysToAnswer)) }]
    }),
  }
}

function countOf(code: ReportCode, reports: readonly ReportRecord[]) {
  const some = reports.filter(({ codes }) => codes.includes(code))
  return {
    code,
    reports: some.length,
    people: some.reduce((people, { members }) => people + members, 0),
    fixed: some.filter(({ state }) => state === 'fixed').length,
  }
}

function daysToAnswer({ at, firstAnsweredAt }: ReportRecord): Day[] {
  return firstAnsweredAt === null ? [] : [parisDay(firstAnsweredAt) - parisDay(at)]
}

/** Of two in the middle, their mean; null of none. */
function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
