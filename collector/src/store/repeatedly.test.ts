import { expect, it, onTestFinished } from 'vitest'
import { repeatedly } from './repeatedly.ts'

const neverFails = (error: unknown) => expect.unreachable(String(error))

/** Work that goes on until it is let go. */
function aTask() {
  const begun: ((error?: Error) => void)[] = []
  const work = () =>
    new Promise<void>((resolve, reject) => {
      begun.push((error) => (error ? reject(error) : resolve()))
    })
  return { begun, work }
}

it('looks from time to time, and when it is asked to', async () => {
  let runs = 0
  const one = repeatedly(5, async () => void runs++, neverFails)
  onTestFinished(() => one.close())
  await one.run()
  expect(runs).toBeGreaterThan(0)
  await expect.poll(() => runs).toBeGreaterThan(3)
})

it('begins no run before the one under way has ended', async () => {
  const { begun, work } = aTask()
  const one = repeatedly(60_000, work, neverFails)
  const both = Promise.all([one.run(), one.run()])
  await expect.poll(() => begun.length).toBe(1)
  begun[0]?.()
  await expect.poll(() => begun.length).toBe(2)
  begun[1]?.()
  await both
  await one.close()
})

it('tells why a run has failed, and goes on to the next', async () => {
  const { begun, work } = aTask()
  const errors: unknown[] = []
  const one = repeatedly(60_000, work, (error) => errors.push(error))
  const both = Promise.all([one.run(), one.run()])
  await expect.poll(() => begun.length).toBe(1)
  begun[0]?.(new Error('no database'))
  await expect.poll(() => begun.length).toBe(2)
  expect(errors).toEqual([new Error('no database')])
  begun[1]?.()
  await both
  await one.close()
})

it('lets the run under way hear that it should stop, waits for it, and begins no other', async () => {
  const signals: AbortSignal[] = []
  const { begun, work } = aTask()
  const one = repeatedly(
    60_000,
    (closing) => {
      signals.push(closing)
      return work()
    },
    neverFails,
  )
  const both = Promise.all([one.run(), one.run()])
  await expect.poll(() => begun.length).toBe(1)
  let isClosed = false
  const closed = one.close().then(() => {
    isClosed = true
  })
  expect(signals[0]?.aborted).toBe(true)
  await Promise.resolve()
  expect(isClosed).toBe(false)
  begun[0]?.()
  await Promise.all([closed, both])
  expect(begun).toHaveLength(1)
})
