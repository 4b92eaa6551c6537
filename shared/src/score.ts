/**
 * From counts to marks. Pure: the same counts give the same mark, to the last bit, here and in ten years.
 *
 * Every score is a weighted mean of counts: each cell of `weights` says what one such answer is worth, from
 * 0 to 1, and `range` what a perfect mark is.
 */
import { type Level, levelOf } from './level.ts'

/** Version of the formulas, published with every score. */
export const METHOD_VERSION = '1.0'

const FIVE_STEPS = { very_good: 1, good: 0.75, medium: 0.5, bad: 0.25, very_bad: 0 } as const

export const SCORES = {
  satisfaction: { range: 10, weights: { good: 1, medium: 0.5, bad: 0 } },
  comprehension: { range: 10, weights: FIVE_STEPS },
  /** Share of the attempts that reached someone: one answer a channel tried. */
  contact_reachability: { range: 1, weights: { yes: 1, no: 0 } },
  /** Quality of the help, once reached: one answer a channel reached. */
  contact_satisfaction: { range: 10, weights: FIVE_STEPS },
  /** Quality of the help, where an attempt that reached nobody is worth nothing. */
  contact: { range: 10, weights: { ...FIVE_STEPS, not_reached: 0 } },
  /** Share of the people who did without help, out of 10. */
  autonomy: { range: 10, weights: { no_help_needed: 1, help_sought: 0 } },
} as const

export type ScoreName = keyof typeof SCORES
export const SCORE_NAMES = Object.keys(SCORES) as ScoreName[]

/** The number of answers of each kind that a score is made of. */
export type ScoreCounts<N extends ScoreName = ScoreName> = Record<
  keyof (typeof SCORES)[N]['weights'] & string,
  number
>

/** A mark is never shown without its count. Unrounded; null when there is no answer. */
export interface Score<N extends ScoreName = ScoreName> {
  /** Answers. For the two scores a channel, answers and not votes. */
  n: number
  counts: ScoreCounts<N>
  /** In [0, range]. */
  mark: number | null
  /** Bounds of {@link interval}, in the mark's own range. */
  interval: [number, number] | null
}

/** Why a score is withheld. */
export const WITHHELD_REASONS = ['too-few-answers'] as const
export type WithheldReason = (typeof WITHHELD_REASONS)[number]

/** A score as it is answered: under the publication threshold, its count alone. */
export type PublicScore<N extends ScoreName = ScoreName> = (
  | Score<N>
  | { n: number; counts: null; mark: null; interval: null }
) & {
  /** Of a published mark alone, even for whoever may see the others. */
  level: Level | null
  published: boolean
  /** Null where it is published. */
  withheld: WithheldReason | null
}

/** From how many answers a score is published, and whether the reader may see the others too. */
export interface Publication {
  publishFrom: number
  showWithheld: boolean
}

/**
 * Mark of one score.
 * @throws {RangeError} when a count is not a non-negative integer
 */
export function score<N extends ScoreName>(name: N, counts: ScoreCounts<N>): Score<N> {
  const { range, weights } = SCORES[name]
  let n = 0
  let worth = 0
  for (const [answer, weight] of Object.entries(weights)) {
    const count = counts[answer as keyof ScoreCounts<N>]
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${name}.${answer}: ${count} answers`)
    n += count
    worth += weight * count
  }
  if (n === 0) return { n, counts, mark: null, interval: null }
  const [low, high] = wilsonInterval(worth / n, n)
  // Multiplied before it is divided: 10 × 7 ÷ 10 is 7, 7 ÷ 10 × 10 need not be.
  return { n, counts, mark: (range * worth) / n, interval: [range * low, range * high] }
}

/** Holds back a score that rests on too few answers: statistical caution, not secrecy. */
export function publish<N extends ScoreName>(
  name: N,
  full: Score<N>,
  { publishFrom, showWithheld }: Publication,
): PublicScore<N> {
  const { n, counts, mark, interval } = full
  if (n >= publishFrom) {
    return { n, counts, mark, interval, level: levelOf(name, mark), published: true, withheld: null }
  }
  const held = { level: null, published: false, withheld: 'too-few-answers' } as const
  if (showWithheld) return { n, counts, mark, interval, ...held }
  return { n, counts: null, mark: null, interval: null, ...held }
}

/** 97.5th percentile of the normal law: 95 % between the two tails. */
export const Z = 1.959963984540054

/**
 * 95 % Wilson score interval for a proportion, or for a mean of values in [0, 1], whose variance is at most
 * that of a proportion: there it is on the safe side.
 * @param share in [0, 1]
 * @param n number of answers, at least 1
 * @returns bounds in [0, 1], never of zero width
 * Source: Wilson 1927, doi:10.1080/01621459.1927.10502953
 */
export function wilsonInterval(share: number, n: number): [number, number] {
  const z2 = Z * Z
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return [Math.max(0, centre - half), Math.min(1, centre + half)]
}
