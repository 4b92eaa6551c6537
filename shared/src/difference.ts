/**
 * Whether a mark has moved between two samples of answers, among many marks compared at once. Pure.
 */

/** Moves are called at this false discovery rate. */
export const MOVE_LEVEL = 0.05

/** Answers of the two samples that gave the same value. */
export interface SampleCell {
  /** What such an answer is worth: 0, 5 or 10 for satisfaction. */
  value: number
  before: number
  after: number
}

/**
 * p-value, two-sided, of the linear-by-linear test: could both samples have been drawn from the same answers? The
 * difference of their means, squared, over the variance that chance gives it when the answers of both are dealt
 * out at random: M² = (N − 1) r², which follows a χ² law of one degree of freedom.
 *
 * It was chosen because it compares exactly what is published, the mean of 0, 5 and 10, from the counts alone, and
 * because its variance comes from both samples together: where one is unanimous it neither divides by zero nor
 * finds everything sure, as a test by two variances apart does. The law is that of many answers: samples below the
 * publication threshold are not to be compared. The samples must be independent: quarters, which share no day, and
 * not windows of twelve months, which have nine in common.
 * @returns 1 where all answers are the same
 * @throws {RangeError} when either sample is empty
 * Source: Mantel 1963, doi:10.1080/01621459.1963.10500879; Agresti, Categorical Data Analysis, 2nd ed., § 3.4
 */
export function movePValue(cells: readonly SampleCell[]): number {
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
  if (squares === 0) return 1
  const difference = sumAfter / nAfter - sumBefore / nBefore
  const variance = (squares / (n - 1)) * (1 / nBefore + 1 / nAfter)
  return complementaryError(Math.abs(difference) / Math.sqrt(2 * variance))
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
