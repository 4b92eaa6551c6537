import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** How long a browser may remember that it may ask: a day, the most that any of them keeps. */
const PREFLIGHT_MAX_AGE_S = 86_400
/** Two years. Other hosts of the administration are its own affair: no `includeSubDomains`. */
const STRICT_TRANSPORT_SECURITY = 'max-age=63072000'

/**
 * Headers of every answer, refusals included. They are few: most answers are a few bytes of JSON, and each
 * header is written for each vote. Pages have more of their own.
 */
export async function useSecurity(app: FastifyInstance, publicUrl: string): Promise<void> {
  const isHttps = publicUrl.startsWith('https:')
  // Hooks that every vote goes through say when they are done: a promise each would cost more than they do.
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('x-content-type-options', 'nosniff')
    // Anyone may ask, nobody with credentials: there is none to send. Where a vote may come from is judged by its
    // button, not here.
    reply.header('access-control-allow-origin', '*')
    if (isHttps) reply.header('strict-transport-security', STRICT_TRANSPORT_SECURITY)
    done()
  })
  // For preflights alone, in a scope of its own: of every other answer it would work out the same two headers anew.
  await app.register(async (preflights) => {
    await preflights.register(cors, {
      origin: '*',
      methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
      allowedHeaders: ['content-type', 'authorization', 'if-none-match'],
      maxAge: PREFLIGHT_MAX_AGE_S,
      // An OPTIONS that is no preflight is answered too, and not with a bare 400.
      strictPreflight: false,
    })
  })
}

/** What an administrator reads stays in no cache. */
export function useNoStore(app: FastifyInstance): void {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
}
