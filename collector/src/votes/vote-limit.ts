import type { FastifyInstance, FastifyRequest, preHandlerHookHandler } from 'fastify'
import { ProblemError } from '../http/problem.ts'
import { createClients } from './client.ts'
import { createTallies } from './tallies.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Keyed hash of its address, once somebody has asked for it. */
    client: string | undefined
  }
}

const MINUTE_MS = 60_000
/** For a hundred thousand clients a minute. */
const SLOTS = 2 ** 18

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
  const tallies = createTallies(SLOTS)
  let minute = Number.NaN
  return {
    clientOf,
    hook(request, reply, done) {
      const at = now()
      const thisMinute = Math.floor(at / MINUTE_MS)
      if (thisMinute !== minute) {
        minute = thisMinute
        tallies.clear()
      }
      if (tallies.add(clientOf(request) ?? '') <= perMinute) return done()
      reply.header('retry-after', Math.ceil(((minute + 1) * MINUTE_MS - at) / 1000))
      done(new ProblemError('too-many-requests'))
    },
  }
}
