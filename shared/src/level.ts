import type { ScoreName } from './score.ts'

export const LEVELS = ['good', 'medium', 'bad'] as const
export type Level = (typeof LEVELS)[number]

/**
 * Where good and medium begin, the rest being bad. `at-least`: from there up. `below`: under there, and not there.
 * Source: the observatory's method.
 */
export interface Thresholds {
  is: 'at-least' | 'below'
  good: number
  medium: number
}

const OUT_OF_TEN = { is: 'at-least', good: 8, medium: 5 } as const

/**
 * From which mark a level is reached, in the mark's own range: those of the observatory. Its "quality of help" is
 * `contact_satisfaction`, what people say of the help they got. `contact`, which mixes that with attempts that reached
 * nobody, and `autonomy`, where needing help is no fault of the démarche's, have none.
 */
export const THRESHOLDS = {
  satisfaction: OUT_OF_TEN,
  comprehension: OUT_OF_TEN,
  contact_reachability: { is: 'at-least', good: 0.85, medium: 0.7 },
  contact_satisfaction: OUT_OF_TEN,
  contact: null,
  autonomy: null,
} as const satisfies Record<ScoreName, Thresholds | null>

/** The level of a mark; null where there is no mark, or no levels. @param mark unrounded: 7.96 is medium, however it is shown */
export function levelOf(name: ScoreName, mark: number | null): Level | null {
  const thresholds = THRESHOLDS[name]
  return thresholds && mark !== null ? levelBy(thresholds, mark) : null
}

/** Which level a value reaches. @param value as it is, never rounded */
export function levelBy({ is, good, medium }: Thresholds, value: number): Level {
  const reaches = (threshold: number) => (is === 'below' ? value < threshold : value >= threshold)
  if (reaches(good)) return 'good'
  return reaches(medium) ? 'medium' : 'bad'
}
