import { describe, expect, it } from 'vitest'
import { createSuspicions } from './suspicion.ts'

const BUTTON = { demarche: 1617, number: 1 }
const HOUR_MS = 3_600_000

describe('suspicion', () => {
  it('leaves a computer room alone: twenty votes an hour at one button, any number at others', () => {
    const suspicions = createSuspicions(() => 0)
    for (let i = 0; i < 20; i++) expect(suspicions.judge('room', BUTTON)).toBeUndefined()
    for (let number = 2; number < 50; number++) {
      expect(suspicions.judge('room', { demarche: 1617, number })).toBeUndefined()
    }
    expect(suspicions.judge('room', BUTTON)).toBe('client-burst')
    expect(suspicions.judge('someone else', BUTTON)).toBeUndefined()
  })

  it('forgets at the hour', () => {
    let now = 0
    const suspicions = createSuspicions(() => now)
    for (let i = 0; i < 21; i++) suspicions.judge('room', BUTTON)
    now = HOUR_MS - 1
    expect(suspicions.judge('room', BUTTON)).toBe('client-burst')
    now = HOUR_MS
    expect(suspicions.judge('room', BUTTON)).toBeUndefined()
  })

  it('leaves an operator alone that a crowd shares, as long as it is one part in twenty of the button', () => {
    const suspicions = createSuspicions(() => 0)
    for (let i = 0; i < 2_000; i++) suspicions.judge(`household ${i}`, BUTTON)
    for (let i = 0; i < 100; i++) expect(suspicions.judge('operator', BUTTON)).toBeUndefined()
    const judged = Array.from({ length: 100 }, () => suspicions.judge('operator', BUTTON))
    expect(judged).toContain('client-burst')
  })
})
