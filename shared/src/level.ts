import type { ScoreName } from './score.ts'

export const LEVELS = ['good', 'medium', 'bad'] as const
export type Level = (typeof LEVELS)[number]

/**
 * From which mark a level is reached, in the mark's own range: those of the observatory. Its "quality of help" is
 * `contact_satisfaction`, what people say of the help they got. `contact`, which mixes that with attempts that reached
 * nobody, and `autonomy`, where needing help is no fault of the démarche's, have none.
 */
export const THRESHOLDS: Record<ScoreName, { good: number; medium: number } | null> = {
  satisfaction: { good: 8, medium: 5 },
  comprehension: { good: 8, medium: 5 },
  contact_reachability: { good: 0.85, medium: 0.7 },
  contact_satisfaction: { good: 8, medium: 5 },
  contact: null,
  autonomy: null,
}

/** The level of a mark. @param mark unrounded: 7.96 is medium, however it is shown */
export function levelOf(name: ScoreName, mark: number | null): Level | null {
  const thresholds = THRESHOLDS[name]
  if (!thresholds || mark === null) return null
  if (mark >= thresholds.good) return 'good'
  return mark >= thresholds.medium ? 'medium' : 'bad'
}
