import { describe, expect, it } from 'vitest'
import { uuidv7 } from './uuidv7.ts'

describe('uuidv7', () => {
  it('lays out time, version, variant and random bits as RFC 9562 does', () => {
    const random = '919108f7-52d1-4cc3-98c4-dc0c0c07398f'
    // The RFC's own example of a time.
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('has its version and variant whatever the random bits', () => {
    for (let i = 0; i < 1_000; i++) {
      expect(uuidv7(Date.now(), crypto.randomUUID())).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
    }
  })

  it('sorts as text in the order of time, across every byte that carries', () => {
    const instants = [0, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, Date.now(), 2 ** 48 - 1]
    const ids = instants.map((nowMs) => uuidv7(nowMs, crypto.randomUUID()))
    expect(ids.toSorted()).toEqual(ids)
  })

  it('differs within one millisecond', () => {
    const ids = Array.from({ length: 1_000 }, () => uuidv7(1_700_000_000_000, crypto.randomUUID()))
    expect(new Set(ids).size).toBe(1_000)
  })
})
