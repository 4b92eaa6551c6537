import { expect, it } from 'vitest'
import { participationOf } from './participation.ts'
import { parseDay, parseWindow } from './period.ts'

const today = parseDay('2026-11-17') ?? 0
const windowOf = (text: string) => parseWindow(text, today) ?? { from: 0, to: 0 }

it('sets votes against the uses of a year, over a year', () => {
  expect(participationOf(4_689, 300_000, windowOf('12m'), today)).toEqual({
    uses: 300_000,
    share: 0.01563,
  })
})

it('sets them against the days of a quarter, and of one under way against those that are over', () => {
  // July, August, September: 92 days. Then October and 17 days of November: 48.
  expect(participationOf(92, 3_650, windowOf('2026-T3'), today)).toEqual({ uses: 920, share: 0.1 })
  expect(participationOf(48, 3_650, windowOf('2026-T4'), today)).toEqual({ uses: 480, share: 0.1 })
})

it('has no share of no uses', () => {
  expect(participationOf(3, 0, windowOf('12m'), today)).toEqual({ uses: 0, share: null })
})
