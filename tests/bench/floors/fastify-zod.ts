import { voteSchema } from '@monavis/shared/schemas'
import type { Vote } from '@monavis/shared/vote'
import Fastify from 'fastify'
import type { z } from 'zod'

/** The floor under the collector: its framework and its schema, and nothing behind them. */
const app = Fastify()
app.setValidatorCompiler<z.ZodType>(({ schema }) => (value) => {
  const { success, data, error } = schema.safeParse(value)
  return success ? { value: data } : { error }
})
app.post<{ Body: Vote }>('/api/v1/votes', { schema: { body: voteSchema } }, async (request, reply) =>
  reply.code(201).send({ id: request.body.id, editToken: 'none' }),
)
console.info(await app.listen({ host: '127.0.0.1', port: 0 }))
