import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createTallies } from './tallies.ts'

const SLOTS = 2 ** 20
const client = (n: number) => hash('sha256', `client ${n}`, 'base64url')

describe('tallies', () => {
  it('never count too few, and hardly ever too many, for half a million pairs', () => {
    const tallies = createTallies(SLOTS)
    let tooMany = 0
    for (let n = 0; n < 500_000; n++) {
      const counted = tallies.add(client(n), 16_170_001 + (n % 7))
      expect(counted).toBeGreaterThanOrEqual(1)
      if (counted > 4) tooMany++
    }
    expect(tooMany).toBeLessThan(50)
  })

  it('tell clients and buttons apart, and add up', () => {
    const tallies = createTallies(SLOTS)
    for (let i = 1; i <= 30; i++) expect(tallies.add(client(1), 10_001)).toBe(i)
    expect(tallies.add(client(1), 10_002)).toBe(1)
    expect(tallies.add(client(2), 10_001)).toBe(1)
    tallies.clear()
    expect(tallies.add(client(1), 10_001)).toBe(1)
  })

  it('stop at what a counter can hold', () => {
    const tallies = createTallies(SLOTS)
    for (let i = 0; i < 70_000; i++) tallies.add(client(1), 1)
    expect(tallies.add(client(1), 1)).toBe(65_535)
  })
})
