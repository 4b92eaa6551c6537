import { MessageChannel } from 'node:worker_threads'
import type { FastifyInstance } from 'fastify'
import { ProblemError } from '../http/problem.ts'

/** Who stands in a line longer than this is told at once to come back, as with votes that wait for the database. */
const MAX_WAIT_MS = 1_000
/** Between two looks at the line. */
const LOOK_EVERY_MS = 100

/** Requests turned away since the process started. */
export interface Overload {
  shed: number
}

/**
 * Turns away what is asked of the routes of a plugin, before a body is read or a limit looked at, while requests wait
 * too long to be read at all. How long is told by a message from the process to itself, which stands in the same line.
 *
 * No timer could tell, nor @fastify/under-pressure, which asks one: over some thousand connections that never fall
 * silent, Node reads on and on, 49,152 events (48 times libuv's 1,024) before any timer has its turn. That was seen to
 * last 16 seconds.
 */
export function shedOverload(app: FastifyInstance, overload: Overload): void {
  const { port1, port2 } = new MessageChannel()
  let sentAt: number | undefined
  let heardAt = Number.NEGATIVE_INFINITY
  port2.on('message', () => {
    sentAt = undefined
    heardAt = performance.now()
  })
  port2.unref()
  app.addHook('onClose', async () => port1.close())
  app.addHook('onRequest', (_request, _reply, done) => {
    const now = performance.now()
    if (sentAt === undefined && now - heardAt > LOOK_EVERY_MS) {
      sentAt = now
      port1.postMessage(undefined)
    }
    if (sentAt === undefined || now - sentAt <= MAX_WAIT_MS) return done()
    overload.shed++
    done(new ProblemError('unavailable'))
  })
}
