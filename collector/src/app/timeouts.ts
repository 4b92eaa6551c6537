import type { Server } from 'node:http'
import type { FastifyHttpOptions } from 'fastify'

/** How long a client is waited for, ms. A slow one costs a socket and its buffers, never the others' time. */
export interface Timeouts {
  /** From the first byte to the last header. */
  headers: number
  /** From the first byte to the last of the body; an import is spared (takeYourTime). */
  request: number
  /** Without a byte either way, also in the middle of an answer that is not read. */
  idle: number
  /** Between two requests on one socket. */
  keepAlive: number
  /** How often headers and requests are looked at. */
  check: number
}

export const TIMEOUTS: Timeouts = {
  // A few hundred bytes. On the worst of mobile lines they come in a second or two.
  headers: 10_000,
  // 32 KB at most, 64 for a form, 2 MB for a list of démarches.
  request: 30_000,
  // Longer than anything the service itself is slow at.
  idle: 60_000,
  // Longer than the 60 s of most proxies: the one who closes first must be the one who knows nothing is under way.
  keepAlive: 72_000,
  // Node's own half minute would double what stands above.
  check: 5_000,
}

/** The same as Fastify and Node have them. Node's 16 KB of headers and unlimited requests a socket stay. */
export function serverTimeouts(timeouts: Timeouts): FastifyHttpOptions<Server> {
  return {
    connectionTimeout: timeouts.idle,
    keepAliveTimeout: timeouts.keepAlive,
    requestTimeout: timeouts.request,
    http: { headersTimeout: timeouts.headers, connectionsCheckingInterval: timeouts.check },
  }
}
