import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publish, SCORE_NAMES, SCORES, type ScoreCounts, score, wilsonInterval } from './score.ts'

const anyCount = fc.oneof(fc.nat(5), fc.nat(10_000), fc.nat(2 ** 40))
const anyScore = fc.constantFrom(...SCORE_NAMES).chain((name) =>
  fc.record({
    name: fc.constant(name),
    counts: fc.record(
      Object.fromEntries(Object.keys(SCORES[name].weights).map((answer) => [answer, anyCount])),
    ) as fc.Arbitrary<ScoreCounts>,
  }),
)

describe('score', () => {
  it.each([
    ['satisfaction', { good: 3, medium: 1, bad: 1 }, 5, 7],
    ['satisfaction', { good: 0, medium: 0, bad: 4 }, 4, 0],
    ['comprehension', { very_good: 1, good: 1, medium: 1, bad: 1, very_bad: 1 }, 5, 5],
    ['contact_reachability', { yes: 3, no: 1 }, 4, 0.75],
    ['contact_satisfaction', { very_good: 1, good: 1, medium: 0, bad: 0, very_bad: 0 }, 2, 8.75],
    ['contact', { very_good: 1, good: 1, medium: 0, bad: 0, very_bad: 0, not_reached: 2 }, 4, 4.375],
    ['autonomy', { no_help_needed: 21, help_sought: 19 }, 40, 5.25],
  ] as const)('gives %s of %o: n %i, mark %d', (name, counts, n, mark) => {
    expect(score(name, counts)).toMatchObject({ n, mark })
  })

  it('has no mark and no interval without an answer', () => {
    expect(score('satisfaction', { good: 0, medium: 0, bad: 0 })).toMatchObject({
      n: 0,
      mark: null,
      interval: null,
    })
  })

  it('refuses a count that is none', () => {
    expect(() => score('satisfaction', { good: -1, medium: 0, bad: 0 })).toThrow(RangeError)
    expect(() => score('satisfaction', { good: 0.5, medium: 0, bad: 0 })).toThrow(RangeError)
  })

  it('stays in its range, inside its interval, which is never of zero width', () => {
    fc.assert(
      fc.property(anyScore, ({ name, counts }) => {
        const { n, mark, interval } = score(name, counts)
        if (mark === null || interval === null) return n === 0
        const [low, high] = interval
        const range = SCORES[name].range
        return low >= 0 && high <= range && low < high && mark >= low - 1e-9 && mark <= high + 1e-9
      }),
    )
  })

  it('equals the mean of the answers one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('good', 'medium', 'bad'), { minLength: 1 }), (answers) => {
        const counts = { good: 0, medium: 0, bad: 0 }
        for (const answer of answers) counts[answer as keyof typeof counts]++
        const points = { good: 10, medium: 5, bad: 0 }
        const mean = answers.reduce((sum, a) => sum + points[a as keyof typeof points], 0) / answers.length
        expect(score('satisfaction', counts).mark).toBeCloseTo(mean, 12)
      }),
    )
  })
})

describe('wilsonInterval', () => {
  it('agrees with the figures Newcombe published in 1998 for 81 of 263, 15 of 148, 0 of 20, 1 of 29', () => {
    const cases = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const
    for (const [hits, n, low, high] of cases) {
      const [gotLow, gotHigh] = wilsonInterval(hits / n, n)
      expect(gotLow).toBeCloseTo(low, 4)
      expect(gotHigh).toBeCloseTo(high, 4)
    }
  })
})

describe('publish', () => {
  const full = score('satisfaction', { good: 60, medium: 20, bad: 19 })

  it('gives the count alone under the threshold, and why', () => {
    expect(publish('satisfaction', full, { publishFrom: 100, showWithheld: false })).toEqual({
      n: 99,
      counts: null,
      mark: null,
      interval: null,
      level: null,
      published: false,
      withheld: 'too-few-answers',
    })
  })

  it('gives everything from the threshold on, with its level', () => {
    expect(publish('satisfaction', full, { publishFrom: 99, showWithheld: false })).toEqual({
      ...full,
      level: 'medium',
      published: true,
      withheld: null,
    })
  })

  it('shows what is withheld, as withheld and without a level, to whoever may see it', () => {
    expect(publish('satisfaction', full, { publishFrom: 100, showWithheld: true })).toEqual({
      ...full,
      level: null,
      published: false,
      withheld: 'too-few-answers',
    })
  })
})
