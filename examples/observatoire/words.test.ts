import { describe, expect, it } from 'vitest'
import { writersOf } from './words.ts'

const [fr, en] = [writersOf('fr'), writersOf('en')]

describe('marks', () => {
  it.each([
    [0, '0,0', '0.0'],
    [5e-7, '0,0', '0.0'],
    // The mark of a real démarche: rounded, it would read 8,0 and be called medium.
    [7.963, '7,9', '7.9'],
    [7.999999999999999, '7,9', '7.9'],
    // 8.2 × 10 is not where one expects it in binary.
    [8.2, '8,2', '8.2'],
    [10, '10,0', '10.0'],
  ])('writes %d as %s and %s', (mark, french, english) => {
    expect(fr.mark(mark)).toBe(french)
    expect(en.mark(mark)).toBe(english)
  })

  it('writes every tenth as itself', () => {
    for (let tenths = 0; tenths <= 100; tenths++) expect(en.mark(tenths / 10)).toBe((tenths / 10).toFixed(1))
  })

  it('never contradicts a level, one step of a double around each threshold', () => {
    for (const threshold of [5, 8]) {
      expect(en.mark(threshold - Number.EPSILON * 4)).toBe(`${threshold - 1}.9`)
      expect(en.mark(threshold)).toBe(`${threshold}.0`)
    }
  })

  it.each([
    [7.9, '7,9'],
    [7.901, '8,0'],
    [10, '10,0'],
  ])('covers the bound %d with %s', (bound, written) => {
    expect(fr.upperBound(bound)).toBe(written)
  })
})

it.each([
  [0.29, '29\u00a0%', '29%'],
  [0.8499, '84\u00a0%', '84%'],
  [1, '100\u00a0%', '100%'],
])('writes the share %d as %s and %s', (share, french, english) => {
  expect(fr.percent(share)).toBe(french)
  expect(en.percent(share)).toBe(english)
})

it.each([
  [99.96, '99,9\u00a0%'],
  [100, '100\u00a0%'],
  [87.5, '87,5\u00a0%'],
  [0, '0\u00a0%'],
  [0.04, 'moins de\u00a00,1\u00a0%'],
])('writes %d percents as %s', (percents, french) => {
  expect(fr.percents(percents)).toBe(french)
})

it('counts nothing as one in French, as many in English', () => {
  expect(fr.countOf(0, 'démarche', 'démarches')).toBe('0\u00a0démarche')
  expect(en.countOf(0, 'démarche', 'démarches')).toBe('0\u00a0démarches')
  expect([fr.count(1234), en.count(1234)]).toEqual(['1\u202f234', '1,234'])
})

it('writes days, months and Paris time in both languages', () => {
  expect([fr.day('2026-11-01'), en.day('2026-11-01')]).toEqual(['1er\u00a0novembre 2026', '1 November 2026'])
  expect([fr.month('2026-11'), en.month('2026-11')]).toEqual(['novembre 2026', 'November 2026'])
  const instant = new Date('2026-11-20T13:32:00Z')
  expect(fr.instant(instant)).toBe('20\u00a0novembre 2026 à 14\u00a0h\u00a032')
  expect(en.instant(instant)).toBe('20 November 2026 at 14:32')
})

it.each([
  ['2026-11-20T13:31:30Z', 'il y a moins d’une minute', 'less than a minute ago'],
  ['2026-11-20T10:30:00Z', 'il y a 3 heures', '3 hours ago'],
  ['2026-11-18T10:30:00Z', 'il y a 2 jours', '2 days ago'],
])('says how long ago %s was', (instant, french, english) => {
  const now = new Date('2026-11-20T13:32:00Z')
  expect(fr.age(new Date(instant), now)).toBe(french)
  expect(en.age(new Date(instant), now)).toBe(english)
})
