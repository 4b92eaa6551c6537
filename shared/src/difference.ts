/**
 * Whether a mark has moved between two samples of answers, among many marks compared at once. Pure.
 */
import { SCORES } from './score.ts'

/** Moves are called at this false discovery rate. */
export const MOVE_LEVEL = 0.05

/** Answers of the two samples that gave the same value. */
export interface SampleCell {
  /** What such an answer is worth: 0, 5 or 10 for satisfaction. */
  value: number
  before: number
  after: number
}

type Counts = Readonly<Record<string, number>>

/** The answers of two periods to the first question, by what each is worth. @param before and after, by answer */
export function satisfactionCells(before: Counts, after: Counts): SampleCell[] {
  const { range, weights } = SCORES.satisfaction
  return Object.entries(weights).map(([answer, weight]) => ({
    value: range * weight,
    before: before[answer] ?? 0,
    after: after[answer] ?? 0,
  }))
}

/** What a test of two samples found, and what it rests on. */
export interface MoveTest {
  /** The mean after, less the mean before. */
  difference: number
  /** Of the answers of both samples together. */
  variance: number
  /** Standard deviation that chance alone gives the difference; 0 where all answers are the same. */
  deviation: number
  /** p-value, two-sided; 1 where all answers are the same. */
  p: number
}

/**
 * The linear-by-linear test, two-sided: could both samples have been drawn from the same answers? The
 * difference of their means, squared, over the variance that chance gives it when the answers of both are dealt
 * out at random: M² = (N − 1) r², which follows a χ² law of one degree of freedom.
 *
 * It was chosen because it compares exactly what is published, the mean of 0, 5 and 10, from the counts alone, and
 * because its variance comes from both samples together: where one is unanimous it neither divides by zero nor
 * finds everything sure, as a test by two variances apart does. The law is that of many answers: samples below the
 * publication threshold are not to be compared. The samples must be independent: quarters, which share no day, and
 * not windows of twelve months, which have nine in common.
 * @throws {RangeError} when either sample is empty
 * Source: Mantel 1963, doi:10.1080/01621459.1963.10500879; Agresti, Categorical Data Analysis, 2nd ed., § 3.4
 */
export function testMove(cells: readonly SampleCell[]): MoveTest {
  let [nBefore, nAfter, sumBefore, sumAfter] = [0, 0, 0, 0]
  for (const { value, before, after } of cells) {
    nBefore += before
    nAfter += after
    sumBefore += value * before
    sumAfter += value * after
  }
  if (nBefore === 0 || nAfter === 0) throw new RangeError('a sample without an answer')
  const n = nBefore + nAfter
  const mean = (sumBefore + sumAfter) / n
  const squares = cells.reduce(
    (sum, { value, before, after }) => sum + (before + after) * (value - mean) ** 2,
    0,
  )
  const difference = sumAfter / nAfter - sumBefore / nBefore
  const variance = squares / (n - 1)
  const deviation = Math.sqrt(variance * (1 / nBefore + 1 / nAfter))
  const p = squares === 0 ? 1 : complementaryError(Math.abs(difference) / (Math.SQRT2 * deviation))
  return { difference, variance, deviation, p }
}

/**
 * Adjusts p-values for their number: a test whose adjusted value is at most 5 % belongs to a list of which 5 % is
 * expected to be wrong, whatever the length of the list.
 * @returns in the order given, each at least its p-value and at most 1
 * Source: Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x
 */
export function adjustPValues(pValues: readonly number[]): number[] {
  const descending = pValues.map((p, index) => ({ p, index })).sort((a, b) => b.p - a.p)
  const adjusted: number[] = []
  let least = 1
  for (const [i, { p, index }] of descending.entries()) {
    // Multiplied by what is at least 1: rounding then never takes it below p.
    least = Math.min(least, p * (pValues.length / (pValues.length - i)))
    adjusted[index] = least
  }
  return adjusted
}

/** Above it the continued fraction is the one that converges soon. */
const SERIES_UP_TO = 2
const TERMS = 60

/**
 * erfc(x) for x ≥ 0, to some fourteen digits: the two tails of the normal law beyond x√2.
 * Source: Abramowitz & Stegun 7.1.6 and 7.1.14
 */
function complementaryError(x: number): number {
  if (x <= SERIES_UP_TO) {
    let term = x
    let sum = x
    for (let k = 1; k <= TERMS; k++) {
      term *= (2 * x * x) / (2 * k + 1)
      sum += term
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum
  }
  let tail = x
  for (let k = TERMS; k >= 1; k--) tail = x + k / 2 / tail
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * tail)
}
