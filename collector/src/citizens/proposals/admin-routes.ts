import {
  type ProposalStep,
  proposalParamsSchema,
  proposalStepSchema,
  proposalsQuerySchema,
  readProposalSchema,
  readProposalsSchema,
} from '@monavis/shared/proposals'
import type { FastifyInstance } from 'fastify'
import { problemResponse, requestSchema, responseSchema } from '../../http/json-schema.ts'
import { languageOf } from '../../http/language.ts'
import { ProblemError } from '../../http/problem.ts'
import type { Keyring } from '../../registry/keyring.ts'
import type { ProposalRecord, StoredState } from '../../store/proposals.ts'
import { type ProposalDesk, stepsOf } from './proposal-desk.ts'

const MESSAGES = {
  fr: {
    '/note': 'est requis avec refused : sa raison',
    '/title': 'va avec proposed seulement, et se lit',
    '/text': 'va avec proposed seulement',
  },
  en: {
    '/note': 'is required with refused: its reason',
    '/title': 'goes with proposed alone, and can be read',
    '/text': 'goes with proposed alone',
  },
} as const

export interface ProposalAdminRoutesOptions {
  desk: ProposalDesk
  keyring: Keyring
}

/** What moderators do of proposals: read them before anybody else, and say what becomes of them. */
export async function proposalAdminRoutes(
  app: FastifyInstance,
  { desk, keyring }: ProposalAdminRoutesOptions,
): Promise<void> {
  const security = [{ key: [] }]
  const onRequest = keyring.requires('moderation')

  app.get<{ Querystring: { state: StoredState } }>(
    '/api/v1/admin/proposals',
    {
      schema: {
        summary: 'Proposals in a state, oldest first: those that wait, if none is named',
        description: '500 at most: a decision makes room for the next.',
        security,
        querystring: requestSchema(proposalsQuerySchema),
        response: { 200: responseSchema(readProposalsSchema), '4xx': problemResponse },
      },
      onRequest,
    },
    async (request) => ({ proposals: (await desk.read(request.query.state)).map(readForm) }),
  )

  app.post<{ Params: { number: string }; Body: ProposalStep }>(
    '/api/v1/admin/proposals/:number/steps',
    {
      schema: {
        summary: 'Moves a proposal on, and says so in public',
        description:
          'waiting → proposed or unpublished; proposed → accepted, refused or unpublished; then planned, in-progress, done, or refused after all. What is not published is told to nobody.',
        security,
        params: requestSchema(proposalParamsSchema),
        body: requestSchema(proposalStepSchema),
        response: { 200: responseSchema(readProposalSchema), '4xx': problemResponse },
      },
      // Somebody may be named in it, before it is redacted.
      config: { isAudited: 'without-body' },
      onRequest,
    },
    async (request) => {
      const stepped = await desk.step(Number(request.params.number), request.body)
      if (stepped.ok) return readForm(stepped.proposal)
      if (stepped.code !== 'invalid-request') throw new ProblemError(stepped.code)
      const { path } = stepped
      throw new ProblemError(stepped.code, [{ path, message: MESSAGES[languageOf(request)][path] }])
    },
  )
}

function readForm({ id: _, at, ...proposal }: ProposalRecord) {
  return { ...proposal, steps: stepsOf(proposal), at: new Date(at).toISOString() }
}
