import { request as askHttp, type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as askHttps } from 'node:https'
import { addressFault, lookupFor } from './addresses.ts'

/** What came of a message: a status, or why there was none. */
export interface Posted {
  status: number | null
  /** `timeout`, `private-address`, or the code of the system's error. */
  failure: string | null
  durationMs: number
}

/** A receiver that says nothing for so long has failed. */
const MAX_WAIT_MS = 10_000

/**
 * Posts a small JSON. Redirects are not followed, and what is answered is not read beyond its status.
 * @param isLocal whether this machine's neighbours may be asked
 */
export function post(
  address: string,
  headers: Record<string, string>,
  body: string,
  isLocal: boolean,
): Promise<Posted> {
  const start = performance.now()
  return new Promise((resolve) => {
    const done = (status: number | null, failure: string | null) =>
      resolve({ status, failure, durationMs: Math.round(performance.now() - start) })
    // Judged again: the rules may have changed since it was written.
    const fault = addressFault(address, isLocal)
    if (fault) return done(null, fault)
    const asked = ask(
      new URL(address),
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'MonAvis-webhooks' },
        // A connection of its own: one that is kept might have been made under another name.
        agent: false,
        lookup: lookupFor(isLocal),
        signal: AbortSignal.timeout(MAX_WAIT_MS),
      },
      (response) => {
        done(response.statusCode ?? null, null)
        response.destroy()
      },
    )
    asked.on('error', (error: NodeJS.ErrnoException) =>
      done(
        null,
        error.name === 'AbortError' || error.name === 'TimeoutError' ? 'timeout' : (error.code ?? 'error'),
      ),
    )
    asked.end(body)
  })
}

function ask(
  url: URL,
  options: RequestOptions,
  onResponse: (response: IncomingMessage) => void,
): ClientRequest {
  return url.protocol === 'https:' ? askHttps(url, options, onResponse) : askHttp(url, options, onResponse)
}
