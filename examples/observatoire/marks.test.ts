import { describe, expect, it } from 'vitest'
import { writeMark, writePercent, writeUpperBound } from './marks.ts'

describe('writeMark', () => {
  it.each([
    [0, '0,0'],
    [5e-7, '0,0'],
    [0.3, '0,3'],
    [4.6, '4,6'],
    // The mark of a real démarche: rounded, it would read 8,0 and be called medium.
    [7.963, '7,9'],
    [7.999999999999999, '7,9'],
    [8, '8,0'],
    // 8.2 × 10 and 8.3 × 10 are not where one expects them in binary.
    [8.2, '8,2'],
    [8.3, '8,3'],
    [9.99, '9,9'],
    [10, '10,0'],
  ])('writes %d as %s', (mark, written) => {
    expect(writeMark(mark)).toBe(written)
  })

  it('writes every tenth as itself', () => {
    for (let tenths = 0; tenths <= 100; tenths++)
      expect(writeMark(tenths / 10)).toBe((tenths / 10).toFixed(1).replace('.', ','))
  })

  it('never contradicts a level, one step of a double around each threshold', () => {
    for (const threshold of [5, 8]) {
      const below = threshold - Number.EPSILON * 4
      expect(writeMark(below)).toBe(`${threshold - 1},9`)
      expect(writeMark(threshold)).toBe(`${threshold},0`)
    }
  })
})

describe('writeUpperBound', () => {
  it.each([
    [7.9, '7,9'],
    [7.901, '8,0'],
    [10, '10,0'],
  ])('writes %d as %s', (bound, written) => {
    expect(writeUpperBound(bound)).toBe(written)
  })
})

describe('writePercent', () => {
  it.each([
    [0.29, '29 %'],
    [0.57, '57 %'],
    [0.8499, '84 %'],
    [0.85, '85 %'],
    [1, '100 %'],
  ])('writes %d as %s', (share, written) => {
    expect(writePercent(share)).toBe(written)
  })
})
