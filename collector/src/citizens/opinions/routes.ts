import {
  type OpinionInput,
  opinionReceiptSchema,
  opinionSchema,
  publicOpinionsSchema,
} from '@monavis/shared/opinions'
import { parisDay } from '@monavis/shared/period'
import { noQuerySchema, voteParamsSchema } from '@monavis/shared/schemas'
import type { FastifyInstance } from 'fastify'
import { bearerToken } from '../../http/bearer.ts'
import { CONTENT_TYPES } from '../../http/format.ts'
import { problemResponse, requestSchema, responseSchema } from '../../http/json-schema.ts'
import { languageOf } from '../../http/language.ts'
import { ProblemError } from '../../http/problem.ts'
import { Representation, sendRepresentation } from '../../http/representation.ts'
import type { Registry } from '../../registry/registry.ts'
import type { Store } from '../../store/store.ts'
import type { VoteLimit } from '../../votes/vote-limit.ts'
import { remake } from '../remake.ts'
import type { OpinionDesk } from './opinion-desk.ts'
import { readPublicOpinions } from './public-opinions.ts'

export interface OpinionRoutesOptions {
  desk: OpinionDesk
  limit: VoteLimit
  registry: Registry
  store: Store
  /** Clock, ms. */
  now: () => number
}

/** Opinions given from the observatory: what anyone may give, take back and read. */
export async function opinionRoutes(app: FastifyInstance, options: OpinionRoutesOptions): Promise<void> {
  const { desk, limit, registry, store, now } = options
  const receipt = responseSchema(opinionReceiptSchema)
  const published = remake(
    () => [desk.revision, registry.revision, parisDay(now())].join(),
    async () => {
      const opinions = await readPublicOpinions({ registry, store }, now())
      return new Representation(CONTENT_TYPES.json, JSON.stringify(opinions))
    },
  )

  app.post<{ Body: OpinionInput }>(
    '/api/v1/opinions',
    {
      schema: {
        summary: 'Gives an opinion',
        description:
          'Of who went to the end, it casts a vote of the same id too. The text is published once a moderator has read it. The same id and body again: 200 and the same receipt.',
        body: requestSchema(opinionSchema),
        response: { 200: receipt, 201: receipt, '4xx': problemResponse },
      },
      preHandler: limit.hook,
    },
    async (request, reply) => {
      const door = { origin: request.headers.origin, client: limit.clientOf(request) }
      const result = await desk.give(request.body, door, languageOf(request))
      if (!result.ok) throw new ProblemError(result.code, result.errors)
      return reply.code(result.isNew ? 201 : 200).send(result.receipt)
    },
  )

  app.delete<{ Params: { id: string } }>(
    '/api/v1/opinions/:id',
    {
      schema: {
        summary: 'Takes an opinion back, and its vote, at any time',
        params: requestSchema(voteParamsSchema),
        security: [{ editToken: [] }],
        response: { 204: { type: 'null' }, '4xx': problemResponse },
      },
    },
    async (request, reply) => {
      const token = bearerToken(request)
      if (!token) throw new ProblemError('bad-edit-token')
      const result = await desk.withdraw(request.params.id, token)
      if (!result.ok) throw new ProblemError(result.code)
      return reply.code(204).send()
    },
  )

  app.get(
    '/api/v1/opinions',
    {
      schema: {
        summary: 'Published opinions, and how many gave up, by démarche',
        description: 'The démarches of the public list that have any.',
        querystring: requestSchema(noQuerySchema),
        response: { 200: responseSchema(publicOpinionsSchema), '4xx': problemResponse },
      },
    },
    async (request, reply) => {
      const form = await published()
      return sendRepresentation(request, reply.header('cache-control', 'public, max-age=60'), form)
    },
  )
}
