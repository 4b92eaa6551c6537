import { describe, expect, it } from 'vitest'
import { USUAL_AN_HOUR } from '../../votes/suspicion.ts'
import { createSupporters } from './supporters.ts'

const HOUR_MS = 3_600_000
const anyone = { address: '192.0.2.1', userAgent: 'Firefox', acceptLanguage: 'fr' }
const browser = (i: number, address = '192.0.2.1') => ({ ...anyone, address, userAgent: `Browser ${i}` })

function createTest(iso = '2026-11-17T10:00:00Z') {
  let now = Date.parse(iso)
  const supporters = createSupporters(() => now)
  return {
    judge: supporters.judge,
    forget: supporters.forget,
    wait: (ms: number) => {
      now += ms
    },
  }
}

describe('supporters', () => {
  it.each([
    ['the same again', anyone, 1, 'already'],
    ['another proposal', anyone, 2, 'counted'],
    ['another address', { ...anyone, address: '192.0.2.2' }, 1, 'counted'],
    ['another browser of the same address', { ...anyone, userAgent: 'Chrome' }, 1, 'counted'],
    ['another language of the same address', { ...anyone, acceptLanguage: 'en' }, 1, 'counted'],
    [
      'one that says nothing of itself',
      { address: '192.0.2.1', userAgent: undefined, acceptLanguage: undefined },
      1,
      'counted',
    ],
  ])('are told apart: %s', (_case, supporter, proposal, judged) => {
    const { judge } = createTest()
    expect(judge(anyone, 1)).toBe('counted')
    expect(judge(supporter, proposal)).toBe(judged)
  })

  it('of one IPv6 network are one', () => {
    const { judge } = createTest()
    expect(judge({ ...anyone, address: '2001:db8::1' }, 1)).toBe('counted')
    expect(judge({ ...anyone, address: '2001:db8::2' }, 1)).toBe('already')
    expect(judge({ ...anyone, address: '2001:db8:0:1::1' }, 1)).toBe('counted')
  })

  it('may come again from midnight on, Paris time', () => {
    const { judge, wait } = createTest('2026-11-17T22:59:59Z')
    judge(anyone, 1)
    expect(judge(anyone, 1)).toBe('already')
    wait(1_000)
    expect(judge(anyone, 1)).toBe('counted')
  })

  it('that could not be written may be tried again', () => {
    const { judge, forget } = createTest()
    judge(anyone, 1)
    forget(anyone, 1)
    expect(judge(anyone, 1)).toBe('counted')
  })

  it('from one address are as many in an hour as a busy computer room has, then are told so', () => {
    const { judge, wait } = createTest()
    const all = Array.from({ length: USUAL_AN_HOUR + 2 }, (_, i) => judge(browser(i), 1))
    expect(all.slice(0, USUAL_AN_HOUR)).toEqual(Array.from({ length: USUAL_AN_HOUR }, () => 'counted'))
    expect(all.slice(USUAL_AN_HOUR)).toEqual(['too-many', 'too-many'])
    expect(judge(browser(99, '192.0.2.2'), 1)).toBe('counted')
    expect(judge(browser(99), 2)).toBe('counted')
    wait(HOUR_MS)
    expect(judge(browser(USUAL_AN_HOUR), 1)).toBe('counted')
  })

  it('from an address that many share go on, where most come from elsewhere', () => {
    const { judge } = createTest()
    for (let i = 0; i < 1_000; i++) judge(browser(i, `198.51.${i >> 8}.${i & 255}`), 1)
    const shared = Array.from({ length: 2 * USUAL_AN_HOUR }, (_, i) => judge(browser(i), 1))
    expect(new Set(shared)).toEqual(new Set(['counted']))
  })
})
