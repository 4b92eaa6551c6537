import { healthSchema } from '@monavis/shared/schemas'
import type { FastifyInstance } from 'fastify'
import { responseSchema } from '../http/json-schema.ts'
import type { Store } from '../store/store.ts'

/** `/healthz`: the process answers. `/readyz`: it can take a vote. */
export async function healthRoutes(app: FastifyInstance, { store }: { store: Store }): Promise<void> {
  const health = responseSchema(healthSchema)

  app.get(
    '/healthz',
    { schema: { summary: 'Is the process alive?', response: { 200: health } } },
    async () => ({
      status: 'ok',
    }),
  )

  app.get(
    '/readyz',
    { schema: { summary: 'Can it take a vote?', response: { 200: health, 503: health } } },
    async (request, reply) => {
      try {
        await store.check()
        return { status: 'ok' }
      } catch (error) {
        request.log.warn({ err: error }, 'not ready')
        return reply.code(503).send({ status: 'unavailable' })
      }
    },
  )
}
