import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify'
import { ProblemError } from '../http/problem.ts'
import { createClients } from './client.ts'

/** Clients remembered at once; the least recent is forgotten first. */
const MAX_CLIENTS = 100_000
const MINUTE_MS = 60_000

/** What stands between a crowd and the vote desk. */
export interface VoteLimit {
  /** A hook that refuses a client's votes beyond a number a minute, counted over every door they come in by. */
  hook: preHandlerAsyncHookHandler
  /** The keyed hash of a client's address; undefined where there are no limits. */
  clientOf(request: FastifyRequest): string | undefined
}

/** @param perMinute 0: refuses nobody, and knows nobody */
export async function createVoteLimit(
  app: FastifyInstance,
  perMinute: number,
  now: () => number,
): Promise<VoteLimit> {
  if (perMinute === 0) return { hook: async () => {}, clientOf: () => undefined }
  const hashOf = createClients(now)
  const clients = new WeakMap<FastifyRequest, string>()
  const clientOf = (request: FastifyRequest) => {
    let client = clients.get(request)
    if (client === undefined) {
      client = hashOf(request.ip)
      clients.set(request, client)
    }
    return client
  }
  await app.register(rateLimit, {
    global: false,
    cache: MAX_CLIENTS,
    keyGenerator: clientOf,
    errorResponseBuilder: () => new ProblemError('too-many-requests'),
    // The number left would tell people of one network how many others have voted.
    addHeadersOnExceeding: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
    },
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  })
  return { hook: app.rateLimit({ max: perMinute, timeWindow: MINUTE_MS }), clientOf }
}
