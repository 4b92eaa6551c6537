import type { Answers } from '@monavis/shared/vote'
import { describe, expect, it } from 'vitest'
import { createTestApp } from '../support/app.ts'
import { engines } from '../support/databases.ts'
import { aVote } from '../support/votes.ts'

/** Some votes that say the same. */
type Group = [times: number, said: { satisfaction?: 1 | 2 | 3; answers?: Answers }]

const times = (n: number, answers: Answers): Group => [n, { answers }]
const byPhone = (reached: 17 | 18, help?: 19 | 20 | 21 | 22 | 23): Answers => ({
  contact_tried: [10],
  contact_reached: { 10: reached },
  ...(help && { contact_satisfaction: { 10: help } }),
})

/**
 * Worked out by hand. Intervals: Wilson's, with z = 1.95996 (z² = 3.84146), written 1.96 below, to four digits; for a share s of n,
 * (s + z²/2n ± z √(s(1−s)/n + z²/4n²)) ÷ (1 + z²/n), times the range.
 */
const CASES: [
  what: string,
  score: string,
  votes: Group[],
  n: number,
  mark: number,
  interval: [number, number],
][] = [
  [
    '(10 × 7 + 5 × 2 + 0 × 1) ÷ 10 = 8',
    'satisfaction',
    [
      [7, { satisfaction: 3 }],
      [2, { satisfaction: 2 }],
      [1, { satisfaction: 1 }],
    ],
    10,
    8,
    // (0.8 + 0.19207 ± 1.96 × √(0.016 + 0.0096036)) ÷ 1.38415 = (0.99207 ± 0.31362) ÷ 1.38415
    [4.9016, 9.4332],
  ],
  // Nobody is unhappy, and yet so few are no certainty: 1 ÷ 1.38415.
  ['(10 × 10) ÷ 10 = 10', 'satisfaction', [[10, { satisfaction: 3 }]], 10, 10, [7.2247, 10]],
  ['(0 × 1) ÷ 1 = 0', 'satisfaction', [[1, { satisfaction: 1 }]], 1, 0, [0, 7.9345]],
  [
    '(10 × 4 + 7.5 × 3 + 5 × 2 + 2.5 × 1 + 0 × 2) ÷ 12 = 75 ÷ 12 = 6.25',
    'comprehension',
    [
      times(4, { comprehension: 8 }),
      times(3, { comprehension: 7 }),
      times(2, { comprehension: 6 }),
      times(1, { comprehension: 5 }),
      times(2, { comprehension: 4 }),
    ],
    12,
    6.25,
    // (0.625 + 0.16006 ± 1.96 × √(0.0195313 + 0.0066692)) ÷ 1.32012 = (0.78506 ± 0.31725) ÷ 1.32012
    [3.5437, 8.3501],
  ],
  [
    'two channels of one person, one reached, and one of another: 2 ÷ (2 + 1) = 2/3',
    'contact_reachability',
    [times(1, { contact_tried: [9, 12], contact_reached: { 9: 17, 12: 18 } }), times(1, byPhone(17))],
    3,
    2 / 3,
    // (0.66667 + 0.64025 ± 1.96 × √(0.0740741 + 0.1067072)) ÷ 2.28049 = (1.30691 ± 0.83334) ÷ 2.28049
    [0.2077, 0.9385],
  ],
  [
    '(10 × 1 + 7.5 × 1 + 0 × 2) ÷ 4 = 17.5 ÷ 4 = 4.375; whoever reached nobody was not helped badly',
    'contact_satisfaction',
    [times(1, byPhone(17, 23)), times(1, byPhone(17, 22)), times(2, byPhone(17, 19)), times(3, byPhone(18))],
    4,
    4.375,
    // (0.4375 + 0.48018 ± 1.96 × √(0.0615234 + 0.0600228)) ÷ 1.96036 = (0.91768 ± 0.68331) ÷ 1.96036
    [1.1955, 8.1668],
  ],
  [
    '(10 × 1 + 7.5 × 1 + 0 × 2 + 0 × 3 that reached nobody) ÷ (4 + 3) = 17.5 ÷ 7 = 2.5',
    'contact',
    [
      times(1, byPhone(17, 23)),
      times(1, byPhone(17, 22)),
      times(2, byPhone(17, 19)),
      times(3, byPhone(18)),
      // Reached somebody, and does not say how that was: no answer to this.
      times(5, byPhone(17)),
    ],
    7,
    2.5,
    // (0.25 + 0.27439 ± 1.96 × √(0.0267857 + 0.0195993)) ÷ 1.54878 = (0.52439 ± 0.42212) ÷ 1.54878
    [0.6603, 6.1113],
  ],
  [
    '10 × 3 ÷ (3 + 5) = 3.75: people, whatever the number of channels they tried',
    'autonomy',
    [
      times(3, { contact_tried: [17] }),
      times(2, { contact_tried: [9, 10, 11, 12, 13, 14, 15, 16] }),
      times(3, { contact_tried: [13] }),
      // Not asked, or passed over.
      [4, { satisfaction: 1 }],
    ],
    8,
    3.75,
    // (0.375 + 0.24009 ± 1.96 × √(0.0292969 + 0.0150057)) ÷ 1.48018 = (0.61509 ± 0.41254) ÷ 1.48018
    [1.3684, 6.9426],
  ],
]

describe.each(engines)('scores worked out by hand, on $name', (engine) => {
  it('are those of the feed', async () => {
    const { cast, declare, scores } = await createTestApp(engine)
    await declare(...CASES.map((_case, i) => i + 1))
    for (const [i, [sum, , votes]] of CASES.entries()) {
      for (const [count, said] of votes) {
        for (let n = 0; n < count; n++) {
          expect((await cast(aVote({ demarche: i + 1, ...said }))).status, sum).toBe(201)
        }
      }
    }
    const feed = await scores()
    expect(feed).toHaveLength(CASES.length)
    for (const [i, [sum, name, , n, mark, [low, high]]] of CASES.entries()) {
      const found = feed[i][name]
      expect(found.n, sum).toBe(n)
      expect(found.mark, sum).toBeCloseTo(mark, 12)
      expect(found.interval[0], sum).toBeCloseTo(low, 4)
      expect(found.interval[1], sum).toBeCloseTo(high, 4)
    }
  })
})
