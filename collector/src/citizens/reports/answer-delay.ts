import { type Day, parisDay } from '@monavis/shared/period'
import type { ReportRecord } from '../../store/reports.ts'

type Answered = Pick<ReportRecord, 'at' | 'firstAnsweredAt'>

/** Median days until the first answer, among reports that have one; null where none has. */
export function medianDelay(reports: readonly Answered[]): number | null {
  return median(reports.flatMap(daysToAnswer))
}

function daysToAnswer({ at, firstAnsweredAt }: Answered): Day[] {
  return firstAnsweredAt === null ? [] : [parisDay(firstAnsweredAt) - parisDay(at)]
}

/** Of two in the middle, their mean; null of none. */
function median(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
