import {
  publicReportsSchema,
  type ReportInput,
  reportOutcomeSchema,
  reportOutcomesSchema,
  reportSchema,
} from '@monavis/shared/reports'
import { noQuerySchema, receiptSchema, voteParamsSchema } from '@monavis/shared/schemas'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bearerToken } from '../../http/bearer.ts'
import { CONTENT_TYPES } from '../../http/format.ts'
import { problemResponse, requestSchema, responseSchema } from '../../http/json-schema.ts'
import { ProblemError } from '../../http/problem.ts'
import { Representation, sendRepresentation } from '../../http/representation.ts'
import type { KeyHolder, Keyring } from '../../registry/keyring.ts'
import type { VoteLimit } from '../../votes/vote-limit.ts'
import { remake } from '../remake.ts'
import type { ReportDesk } from './report-desk.ts'
import { outcomeOf } from './shown-report.ts'

export interface ReportRoutesOptions {
  desk: ReportDesk
  keyring: Keyring
  limit: VoteLimit
}

/** Problems that people and associations report, what becomes of them, and the numbers that everyone may read. */
export async function reportRoutes(
  app: FastifyInstance,
  { desk, keyring, limit }: ReportRoutesOptions,
): Promise<void> {
  const receipt = responseSchema(receiptSchema)
  const published = remake(
    () => desk.revision,
    async () => new Representation(CONTENT_TYPES.json, JSON.stringify(await desk.published())),
  )
  const requireMembers = keyring.requires('members')

  app.post<{ Body: ReportInput }>(
    '/api/v1/reports',
    {
      schema: {
        summary: 'Reports a problem',
        description:
          'Never published. The same id and body again: 200 and the same receipt. With the key of an association (scope `members`), it may speak for several people.',
        security: [{}, { key: [] }],
        body: requestSchema(reportSchema),
        response: { 200: receipt, 201: receipt, '4xx': problemResponse },
      },
      preHandler: limit.hook,
    },
    async (request, reply) => {
      const isKeyed = request.body.members !== undefined || request.headers.authorization !== undefined
      if (isKeyed) await requireMembers.call(app, request, reply)
      const result = await desk.send(request.body, keyring.bearerOf(request))
      if (!result.ok) throw new ProblemError(result.code)
      return reply.code(result.isNew ? 201 : 200).send(result.receipt)
    },
  )

  app.get(
    '/api/v1/reports',
    {
      schema: {
        summary: 'Problems acknowledged over the last 12 months, by démarche and code: numbers alone',
        querystring: requestSchema(noQuerySchema),
        response: { 200: responseSchema(publicReportsSchema), '4xx': problemResponse },
      },
    },
    async (request, reply) => {
      const form = await published()
      return sendRepresentation(request, reply.header('cache-control', 'public, max-age=60'), form)
    },
  )

  app.get<{ Params: { id: string } }>(
    '/api/v1/reports/:id',
    {
      schema: {
        summary: 'What has become of a report',
        description: 'To the token of its receipt, or the key of the association that sent it.',
        security: [{ reportToken: [] }, { key: [] }],
        params: requestSchema(voteParamsSchema),
        response: { 200: responseSchema(reportOutcomeSchema), '4xx': problemResponse },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      // Without a token nothing is opened: nobody is told whether there is such a report.
      const report = await desk.find(request.params.id, bearerToken(request) ?? '')
      if (!report) throw new ProblemError('unknown-report')
      return outcomeOf(report)
    },
  )

  app.get(
    '/api/v1/associations/reports',
    {
      schema: {
        summary: 'What has become of an association’s reports, the newest first, 500 at most',
        security: [{ key: [] }],
        querystring: requestSchema(noQuerySchema),
        response: { 200: responseSchema(reportOutcomesSchema), '4xx': problemResponse },
      },
      onRequest: requireMembers,
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      return { reports: (await desk.sentBy(holder(request))).map(outcomeOf) }
    },
  )

  function holder(request: FastifyRequest): KeyHolder {
    const found = keyring.bearerOf(request)
    if (!found) throw new ProblemError('key-required')
    return found
  }
}
