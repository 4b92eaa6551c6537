import { noQuerySchema } from '@monavis/shared/schemas'
import { type Usage, usageSchema } from '@monavis/shared/usage'
import type { FastifyInstance } from 'fastify'
import { problemResponse, requestSchema, responseSchema } from '../../http/json-schema.ts'

/** How much the service is used, for anyone. */
export async function usageRoutes(
  app: FastifyInstance,
  { usage }: { usage: () => Promise<Usage> },
): Promise<void> {
  app.get(
    '/api/v1/usage',
    {
      schema: {
        summary: 'How much the service is used: démarches, votes by month, answers',
        description: 'A minute old at most. For people: `/usage`.',
        querystring: requestSchema(noQuerySchema),
        response: { 200: responseSchema(usageSchema), '4xx': problemResponse },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'public, max-age=60')
      return usage()
    },
  )
}
