import { SCORES, type Score, type ScoreCounts, type ScoreName, score } from '@monavis/shared/score'

/**
 * The answers to a démarche that does not exist, by which the page shows each formula. The satisfaction is chosen: cut
 * after its first decimal or rounded there, it falls on either side of 8.
 */
export const ANSWERS: { [N in ScoreName]: ScoreCounts<N> } = {
  satisfaction: { good: 180, medium: 38, bad: 32 },
  comprehension: { very_good: 60, good: 80, medium: 30, bad: 20, very_bad: 10 },
  contact_reachability: { yes: 84, no: 36 },
  contact_satisfaction: { very_good: 30, good: 24, medium: 14, bad: 8, very_bad: 4 },
  contact: { very_good: 30, good: 24, medium: 14, bad: 8, very_bad: 4, not_reached: 36 },
  autonomy: { no_help_needed: 147, help_sought: 63 },
}

/** One answer to a question: what it is worth, and how many gave it. */
export interface Term {
  answer: string
  points: number
  count: number
}

/** A score of the example, and the sum it is made of. */
export interface WorkedScore extends Pick<Score, 'n'> {
  terms: Term[]
  mark: number
  interval: [number, number]
}

/**
 * Works out a score of the example as every other is.
 * @param times as many of each answer
 */
export function workOut<N extends ScoreName>(name: N, times = 1): WorkedScore {
  const { range, weights } = SCORES[name]
  const answers: Record<string, number> = ANSWERS[name]
  const counts = Object.fromEntries(
    Object.entries(answers).map(([answer, count]) => [answer, count * times]),
  ) as ScoreCounts<N>
  const { n, mark, interval } = score(name, counts)
  if (mark === null || interval === null) throw new Error(`the example has no answer to ${name}`)
  const terms = Object.entries(weights).map(([answer, weight]) => ({
    answer,
    points: range * weight,
    count: counts[answer as keyof ScoreCounts<N>],
  }))
  return { n, terms, mark, interval }
}
