import {
  type OpinionDecision,
  type OpinionState,
  opinionAnswerSchema,
  opinionDecisionSchema,
  opinionNumberParamsSchema,
  opinionsQuerySchema,
  type ReadOpinion,
  readOpinionsSchema,
} from '@monavis/shared/opinions'
import type { FastifyInstance } from 'fastify'
import { problemResponse, requestSchema, responseSchema } from '../../http/json-schema.ts'
import { languageOf } from '../../http/language.ts'
import { ProblemError } from '../../http/problem.ts'
import type { Keyring } from '../../registry/keyring.ts'
import { type OpinionRecord, readOpinions } from '../../store/opinions.ts'
import type { Store } from '../../store/store.ts'
import type { Refusal } from '../../votes/vote-desk.ts'
import type { OpinionDesk } from './opinion-desk.ts'
import { publicOpinion } from './public-opinions.ts'

/** Told at once: what a moderator reads in one sitting. */
const MAX_READ = 100

const MESSAGES = {
  fr: { text: 'n’est attendu qu’avec publish', reason: 'n’est attendu qu’avec refuse' },
  en: { text: 'is expected with publish alone', reason: 'is expected with refuse alone' },
} as const

export interface OpinionAdminRoutesOptions {
  desk: OpinionDesk
  keyring: Keyring
  store: Store
}

/** What moderators read and decide; what porteurs answer. */
export async function opinionAdminRoutes(
  app: FastifyInstance,
  { desk, keyring, store }: OpinionAdminRoutesOptions,
): Promise<void> {
  const security = [{ key: [] }]
  const moderates = keyring.requires('moderation')
  const params = requestSchema(opinionNumberParamsSchema)
  const response = { 204: { type: 'null' }, '4xx': problemResponse }
  // A text stands in the log neither after it was taken back, nor before it was redacted.
  const config = { isAudited: 'without-body' as const }
  const done = (result: Refusal | { ok: true }) => {
    if (!result.ok) throw new ProblemError(result.code)
  }

  app.get<{ Querystring: { state: OpinionState } }>(
    '/api/v1/admin/opinions',
    {
      schema: {
        summary: 'Opinions to be read, or that were, oldest first',
        description: `At most ${MAX_READ}.`,
        security,
        querystring: requestSchema(opinionsQuerySchema),
        response: { 200: responseSchema(readOpinionsSchema), '4xx': problemResponse },
      },
      onRequest: moderates,
    },
    async (request) => ({
      opinions: (await readOpinions(store.db, request.query.state, MAX_READ)).map(readOpinion),
    }),
  )

  app.post<{ Params: { number: string }; Body: OpinionDecision }>(
    '/api/v1/admin/opinions/:number/decision',
    {
      schema: {
        summary: 'Publishes an opinion, or refuses it',
        description: 'What is published may be refused later: it is then taken down.',
        security,
        params,
        body: requestSchema(opinionDecisionSchema),
        response,
      },
      config,
      onRequest: moderates,
    },
    async (request, reply) => {
      const { decision } = request.body
      const field = decision === 'publish' ? 'reason' : 'text'
      if (request.body[field] !== undefined) {
        const message = MESSAGES[languageOf(request)][field]
        throw new ProblemError('invalid-request', [{ path: `/${field}`, message }])
      }
      done(await desk.decide(Number(request.params.number), request.body))
      return reply.code(204).send()
    },
  )

  app.put<{ Params: { number: string }; Body: { text: string } }>(
    '/api/v1/admin/opinions/:number/answer',
    {
      schema: {
        summary: 'Answers a published opinion',
        description: 'In public, in the place of a former answer.',
        security,
        params,
        body: requestSchema(opinionAnswerSchema),
        response,
      },
      config,
      onRequest: keyring.requires('moderation', 'answers'),
    },
    async (request, reply) => {
      done(await desk.answer(Number(request.params.number), request.body.text))
      return reply.code(204).send()
    },
  )
}

function readOpinion(record: OpinionRecord): ReadOpinion {
  const { demarche, state, reason, at } = record
  return { ...publicOpinion(record), demarche, state, reason, at: new Date(at).toISOString() }
}
