import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustPValues, MOVE_LEVEL, testMove } from './difference.ts'

/** Satisfaction answers of two quarters. */
const quarters = (before: [number, number, number], after: [number, number, number]) =>
  [10, 5, 0].map((value, i) => ({ value, before: before[i] ?? 0, after: after[i] ?? 0 }))

describe('the test of a move', () => {
  it('agrees with the published example of infant malformation by alcohol (Agresti, § 3.4: M² = 6.57)', () => {
    const cells = [
      { value: 0, before: 17_066, after: 48 },
      { value: 0.5, before: 14_464, after: 38 },
      { value: 1.5, before: 788, after: 5 },
      { value: 4, before: 126, after: 1 },
      { value: 7, before: 37, after: 1 },
    ]
    expect(testMove(cells).p).toBeCloseTo(0.0104, 4)
  })

  it('agrees with a case worked out by hand', () => {
    // Means 6 and 4, of 10 answers each. Of all 20: mean 5, squares 4·25 + 12·0 + 4·25 = 200, variance 200/19.
    // M² = 2² ÷ (200/19 · (1/10 + 1/10)) = 1.9; beyond √1.9 = 1.378 the normal law has two tails of 0.1681.
    const cells = quarters([3, 6, 1], [1, 6, 3])
    expect(testMove(cells).p).toBeCloseTo(0.1681, 4)
  })

  it.each([
    ['the same answers', quarters([50, 30, 20], [50, 30, 20]), 1],
    ['nothing but good ones on both sides', quarters([100, 0, 0], [900, 0, 0]), 1],
  ])('finds nothing in %s', (_case, cells, p) => expect(testMove(cells).p).toBe(p))

  it('is sure, and finite, where unanimous quarters disagree', () => {
    const { p } = testMove(quarters([500, 0, 0], [0, 0, 500]))
    expect(p).toBeGreaterThan(0)
    expect(p).toBeLessThan(1e-200)
  })

  it('is no more sure than it should be of a unanimous quarter', () => {
    // One bad answer of 200 is chance, whichever quarter it falls in: the exact probability is 1.
    expect(testMove(quarters([100, 0, 0], [99, 0, 1])).p).toBeGreaterThan(0.3)
  })

  it('refuses an empty sample', () => {
    expect(() => testMove(quarters([0, 0, 0], [1, 2, 3]))).toThrow(RangeError)
  })

  it('says the same whichever quarter comes first, and stays in [0, 1]', () => {
    const answers = fc.tuple(fc.nat(5_000), fc.nat(5_000), fc.integer({ min: 1, max: 5_000 }))
    fc.assert(
      fc.property(answers, answers, (before, after) => {
        const { p } = testMove(quarters(before, after))
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(testMove(quarters(after, before)).p).toBeCloseTo(p, 12)
      }),
    )
  })

  it('follows the normal law from the series to the continued fraction', () => {
    const tails = [
      [1, 0.317310507862914],
      [1.959963984540054, 0.05],
      [2.8284271247461903, 0.004677734981047266],
      [3, 0.0026997960632601866],
      [6, 1.9731752900753e-9],
    ] as const
    for (const [z, p] of tails) {
      expect(testMove(withDeviation(z)).p / p, `${z}`).toBeCloseTo(1, 9)
    }
  })
})

/**
 * Two samples whose means lie z standard deviations apart: half of the first answers −w and half w, the second the
 * same and 1 more. z² = 1 ÷ ((2n(w² + ¼) ÷ (2n − 1)) · 2/n), solved for w.
 */
function withDeviation(z: number) {
  const n = 50
  const w = Math.sqrt((2 * n - 1) / (4 * z * z) - 1 / 4)
  return [
    { value: -w, before: n / 2, after: 0 },
    { value: w, before: n / 2, after: 0 },
    { value: 1 - w, before: 0, after: n / 2 },
    { value: 1 + w, before: 0, after: n / 2 },
  ]
}

describe('the adjustment for many tests', () => {
  it('calls the four of fifteen that its authors call (Benjamini & Hochberg 1995, § 3.2)', () => {
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ]
    const adjusted = adjustPValues(published)
    expect(adjusted.map((p) => p <= MOVE_LEVEL)).toEqual(published.map((_, i) => i < 4))
    // Fourth: 0.0095 · 15 ÷ 4.
    expect(adjusted[3]).toBeCloseTo(0.035625, 12)
  })

  it('steps up: a value is carried by a larger one that passes', () => {
    // 0.04 · 2 ÷ 2 = 0.04 carries 0.03, which alone would be 0.06.
    expect(adjustPValues([0.04, 0.03])).toEqual([0.04, 0.04])
  })

  it('keeps the order of what it was given, and takes none', () => {
    expect(adjustPValues([0.5, 0.01, 0.2])).toEqual([0.5, 0.03, expect.closeTo(0.3, 12)])
    expect(adjustPValues([])).toEqual([])
  })

  it('never lowers a p-value, nor raises it above 1', () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(pValues, (all) => {
        for (const [i, adjusted] of adjustPValues(all).entries()) {
          expect(adjusted).toBeGreaterThanOrEqual(all[i] ?? 0)
          expect(adjusted).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
