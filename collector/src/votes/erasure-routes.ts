import { voteParamsSchema } from '@monavis/shared/schemas'
import type { FastifyInstance } from 'fastify'
import { problemResponse, requestSchema } from '../http/json-schema.ts'
import { ProblemError } from '../http/problem.ts'
import type { Keyring } from '../registry/keyring.ts'
import type { VoteDesk } from './vote-desk.ts'

export interface ErasureRoutesOptions {
  desk: VoteDesk
  keyring: Keyring
}

/**
 * Erasure at the request of a person who is named in a comment and holds no edit token. The texts alone: an
 * administrator who could withdraw votes could choose a mark.
 */
export async function erasureRoutes(
  app: FastifyInstance,
  { desk, keyring }: ErasureRoutesOptions,
): Promise<void> {
  app.delete<{ Params: { id: string } }>(
    '/api/v1/admin/votes/:id/texts',
    {
      schema: {
        summary: 'Erases what was written with a vote',
        description: 'The comment and the words under "other"; the vote itself goes on counting.',
        security: [{ key: [] }],
        params: requestSchema(voteParamsSchema),
        response: { 204: { type: 'null' }, '4xx': problemResponse },
      },
      onRequest: keyring.requires('texts:erase'),
    },
    async (request, reply) => {
      const result = await desk.eraseTexts(request.params.id)
      if (!result.ok) throw new ProblemError(result.code)
      return reply.code(204).send()
    },
  )
}
