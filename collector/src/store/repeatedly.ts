/** Work that is done again and again in the background, one run after the other. */
export interface Repeated {
  /** Does it now, once the runs before have ended. Never rejects. */
  run(): Promise<void>
  /** Stops: the run under way ends as soon as it hears of it, and none follows. */
  close(): Promise<void>
}

/**
 * Does some work from time to time, and when it is asked to. The process does not stay up for it.
 * @param everyMs between two looks; the first comes after as long
 * @param work hears by its signal that it should stop
 * @param onError told what kept a run from its work; the next comes all the same
 */
export function repeatedly(
  everyMs: number,
  work: (closing: AbortSignal) => Promise<void>,
  onError: (error: unknown) => void,
): Repeated {
  const closing = new AbortController()
  // One after the other: whoever has waited for a run finds its work done.
  let running: Promise<void> = Promise.resolve()
  const run = () => {
    running = running.then(() => (closing.signal.aborted ? undefined : work(closing.signal))).catch(onError)
    return running
  }
  const timer = setInterval(run, everyMs)
  timer.unref()
  return {
    run,
    close: async () => {
      closing.abort()
      clearInterval(timer)
      await running
    },
  }
}
