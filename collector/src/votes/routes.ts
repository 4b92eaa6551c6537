import { receiptSchema, voteEditSchema, voteParamsSchema, voteSchema } from '@monavis/shared/schemas'
import { TRY_TOKEN, type Vote, type VoteEdit } from '@monavis/shared/vote'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bearerToken } from '../http/bearer.ts'
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import type { VoteDesk } from './vote-desk.ts'
import type { VoteLimit } from './vote-limit.ts'

export interface VoteRoutesOptions {
  desk: VoteDesk
  limit: VoteLimit
}

/** `POST`, `PATCH` and `DELETE` of votes: what the widget speaks to. */
export async function voteRoutes(app: FastifyInstance, { desk, limit }: VoteRoutesOptions): Promise<void> {
  const receipt = responseSchema(receiptSchema)

  app.post<{ Body: Vote }>(
    '/api/v1/votes',
    {
      schema: {
        summary: 'Casts a vote',
        description:
          'The same id and body again: 200 and the same receipt, counted once. With the token `essai`: answered like any other, neither counted nor stored.',
        body: requestSchema(voteSchema),
        response: { 200: receipt, 201: receipt, '4xx': problemResponse },
      },
      // A try takes nothing from what its network may vote.
      preHandler(request, reply, done) {
        if (request.body.token === TRY_TOKEN) done()
        else limit.hook.call(app, request, reply, done)
      },
    },
    async (request, reply) => {
      const door = { origin: request.headers.origin, client: limit.clientOf(request) }
      const result = await desk.cast(request.body, door, languageOf(request))
      if (!result.ok) throw new ProblemError(result.code, result.errors)
      return reply.code(result.isNew ? 201 : 200).send(result.receipt)
    },
  )

  const schema = {
    params: requestSchema(voteParamsSchema),
    security: [{ editToken: [] }],
    response: { 204: { type: 'null' }, '4xx': problemResponse },
  }
  app.patch<{ Params: { id: string }; Body: VoteEdit }>(
    '/api/v1/votes/:id',
    {
      schema: {
        ...schema,
        summary: 'Changes a vote, for 24 hours',
        description:
          '`answers` and `comment` replace the former ones whole; what is absent stays. Answers about a channel that is no longer ticked go with it.',
        body: requestSchema(voteEditSchema),
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const result = await desk.edit(id, bearer(request), request.body, languageOf(request))
      if (!result.ok) throw new ProblemError(result.code, result.errors)
      return reply.code(204).send()
    },
  )

  app.delete<{ Params: { id: string } }>(
    '/api/v1/votes/:id',
    { schema: { ...schema, summary: 'Withdraws a vote, at any time', description: 'Its id alone is kept.' } },
    async (request, reply) => {
      const result = await desk.erase(request.params.id, bearer(request))
      if (!result.ok) throw new ProblemError(result.code)
      return reply.code(204).send()
    },
  )
}

function bearer(request: FastifyRequest): string {
  const token = bearerToken(request)
  if (!token) throw new ProblemError('bad-edit-token')
  return token
}
