import type { Verdict } from './verify.ts'

/** What a proof by killing has seen. */
export interface KillSummary {
  kills: number
  /** Votes, changes and erasures that were acknowledged. */
  acknowledged: number
  /** Requests sent again after a restart. */
  retried: number
  /** Answers 503. */
  unavailable: number
  /** Votes in the database at the end. */
  found: number
  lost: number
  doubled: number
  problems: string[]
}

export function emptySummary(): KillSummary {
  return {
    kills: 0,
    acknowledged: 0,
    retried: 0,
    unavailable: 0,
    found: 0,
    lost: 0,
    doubled: 0,
    problems: [],
  }
}

export function addVerdict(summary: KillSummary, { found, lost, doubled, problems }: Verdict): void {
  summary.found = found
  summary.lost += lost
  summary.doubled += doubled
  summary.problems.push(...problems)
}

/** `20 kills: 1234 acknowledged, …` */
export function summaryLine({ problems, ...figures }: KillSummary): string {
  const { kills, acknowledged, retried, unavailable, found, lost, doubled } = figures
  return `${kills} kills: ${acknowledged} acknowledged, ${unavailable} answered 503, ${retried} retried, ${found} found, ${lost} lost, ${doubled} doubled, ${problems.length} problems`
}
