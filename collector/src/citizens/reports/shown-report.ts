import type { ReadReport, ReportOutcome } from '@monavis/shared/reports'
import type { ReportRecord } from '../../store/reports.ts'

/** As it is told to who sent it. */
export function outcomeOf(report: ReportRecord): ReportOutcome {
  const { id, demarche, codes, members, state, answer, at, answeredAt } = report
  return {
    ...{ id, demarche, codes, members, state, answer },
    at: new Date(at).toISOString(),
    answeredAt: answeredAt === null ? null : new Date(answeredAt).toISOString(),
  }
}

/** As it is told to those in charge. */
export function readingOf(report: ReportRecord): ReadReport {
  return { ...outcomeOf(report), text: report.text, association: report.association?.name ?? null }
}
