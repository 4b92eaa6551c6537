import { SlowError } from './trouble.ts'

/** As long as PostgreSQL may take to a query; a disk that hangs would never answer. */
const MAX_QUERY_MS = 15_000

/**
 * Gives up on what hangs. It may still be done, later: only for what does no harm then, nor twice.
 * @throws {SlowError}
 */
export function inTime<T>(asked: Promise<T>, maxWaitMs = MAX_QUERY_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new SlowError(`no answer from the database in ${maxWaitMs} ms`)),
      maxWaitMs,
    )
    asked.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
