import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Headers of every page: nothing but our own style, no frame, forms that post here alone. */
export async function usePageSecurity(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'style-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    // `no-referrer` would make the plain form post `Origin: null`, which is refused.
    referrerPolicy: { policy: 'same-origin' },
    // Said for every answer already.
    strictTransportSecurity: false,
  })
}
