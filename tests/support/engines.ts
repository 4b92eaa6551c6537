import { afterAll, beforeAll, onTestFinished, type TestContext } from 'vitest'
import type { Acts } from './acts.ts'

/** A browser that is not Chromium, and may be missing. */
export interface OtherEngine {
  name: string
  /** @returns undefined where it is missing and cannot be installed */
  start(): Promise<RunningEngine | undefined>
}

export interface RunningEngine {
  /** Opens a page of a fresh profile, in French. */
  open(): Promise<{ acts: Acts; close(): Promise<void> }>
  /** Ends its processes. */
  stop(): Promise<void>
}

/**
 * One browser for the tests of a `describe`.
 * @returns opens a page, closed when its test ends; where the browser is missing the test says so and counts as skipped
 */
export function useEngine({ name, start }: OtherEngine): (context: TestContext) => Promise<Acts> {
  let running: RunningEngine | undefined
  beforeAll(async () => {
    running = await start()
  })
  afterAll(() => running?.stop())
  return async ({ skip }) => {
    if (!running) return skip(`no ${name} here, and none may be installed`)
    const { acts, close } = await running.open()
    onTestFinished(close)
    return acts
  }
}
