import type { FastifyInstance, FastifyRequest, preHandlerHookHandler } from 'fastify'
import { LruMap } from 'toad-cache'
import { ProblemError } from '../http/problem.ts'
import { createClients } from './client.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Keyed hash of its address, once somebody has asked for it. */
    client: string | undefined
  }
}

/** Clients remembered at once; the least recent is forgotten first. */
const MAX_CLIENTS = 100_000
const MINUTE_MS = 60_000

/** What stands between a crowd and the vote desk. */
export interface VoteLimit {
  /** A hook that refuses a client's votes beyond a number a minute, counted over every door they come in by. */
  hook: preHandlerHookHandler
  /** The keyed hash of a client's address; undefined where there are no limits. */
  clientOf(request: FastifyRequest): string | undefined
}

/**
 * Its own, where every other door has a library's: that one makes five promises a request, and a vote has 40 µs in all.
 * @param perMinute 0: refuses nobody, and knows nobody
 */
export function createVoteLimit(app: FastifyInstance, perMinute: number, now: () => number): VoteLimit {
  if (perMinute === 0) return { hook: (_request, _reply, done) => done(), clientOf: () => undefined }
  app.decorateRequest('client', undefined)
  const hashOf = createClients(now)
  const clientOf = (request: FastifyRequest) => {
    request.client ??= hashOf(request.ip)
    return request.client
  }
  const minutes = new LruMap<{ since: number; votes: number }>(MAX_CLIENTS)
  return {
    clientOf,
    hook(request, reply, done) {
      const client = clientOf(request)
      const at = now()
      let minute = minutes.get(client)
      if (!minute || at - minute.since >= MINUTE_MS) {
        minute = { since: at, votes: 0 }
        minutes.set(client, minute)
      }
      minute.votes++
      if (minute.votes <= perMinute) return done()
      reply.header('retry-after', Math.ceil((minute.since + MINUTE_MS - at) / 1000))
      done(new ProblemError('too-many-requests'))
    },
  }
}
