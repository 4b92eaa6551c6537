import type { Failure } from '../knowledge.ts'
import { UnexpectedFeed } from './found.ts'
import { NewerMethod } from './method.ts'
import type { Kept } from './shelf.ts'

type Answer = ({ outcome: 'new' } & Kept) | { outcome: 'same' } | { outcome: 'failed'; failure: Failure }

/** A collector that has not answered by then is as good as down. */
const TIMEOUT_MS = 10_000

/** Asks for an address, unless it is still what it was: an expected trouble is an answer as well. */
export async function ask(address: string, etag: string | null, stopping: AbortSignal): Promise<Answer> {
  try {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(TIMEOUT_MS)])
    const headers = { Accept: 'application/json', ...(etag && { 'If-None-Match': etag }) }
    const response = await fetch(address, { headers, signal })
    const body = await response.text()
    if (response.status === 304 && etag) return { outcome: 'same' }
    if (response.status !== 200)
      return { outcome: 'failed', failure: { code: 'refused', status: response.status } }
    return { outcome: 'new', etag: response.headers.get('ETag'), body }
  } catch {
    // Refused, unknown, cut, too slow: to the reader, one and the same.
    return { outcome: 'failed', failure: { code: 'unreachable' } }
  }
}

/** What is wrong with an answer, by what was thrown while it was read; any other error is ours. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UnexpectedFeed) return { code: 'unexpected', path: error.path }
  if (error instanceof SyntaxError) return { code: 'unexpected', path: '' }
  if (error instanceof NewerMethod) return { code: 'newer-method', method: error.method }
  throw error
}
