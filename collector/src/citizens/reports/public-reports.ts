import { isoDay, type Period } from '@monavis/shared/period'
import { type PublicReports, REPORT_CODES, type ReportCode } from '@monavis/shared/reports'
import type { ReportRecord } from '../../store/reports.ts'
import { medianDelay } from './answer-delay.ts'

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
      return [{ id, codes, answerDays: medianDelay(some) }]
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
