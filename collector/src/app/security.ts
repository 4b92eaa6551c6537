import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** How long a browser may remember that it may ask: a day, the most that any of them keeps. */
const PREFLIGHT_MAX_AGE_S = 86_400

/** Headers of every answer, refusals included; a page or a file that needs more says so itself. */
export async function useSecurity(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"] },
    },
    frameguard: { action: 'deny' },
    // `no-referrer` would make the plain form post `Origin: null`, which is refused.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
  })
  // Anyone may ask, nobody with credentials: there is none to send. Where a vote may come from is judged by
  // its button, not here.
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowedHeaders: ['content-type', 'authorization', 'if-none-match'],
    exposedHeaders: ['etag', 'retry-after'],
    maxAge: PREFLIGHT_MAX_AGE_S,
  })
}
