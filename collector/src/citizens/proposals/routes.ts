import {
  type ProposalInput,
  proposalParamsSchema,
  proposalReceiptSchema,
  proposalSchema,
  publicProposalSchema,
  publicProposalsSchema,
  supportedSchema,
} from '@monavis/shared/proposals'
import { noQuerySchema } from '@monavis/shared/schemas'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { CONTENT_TYPES } from '../../http/format.ts'
import { problemResponse, requestSchema, responseSchema } from '../../http/json-schema.ts'
import { languageOf } from '../../http/language.ts'
import { refuseOtherOrigins } from '../../http/origin.ts'
import { ProblemError } from '../../http/problem.ts'
import { Representation, sendRepresentation } from '../../http/representation.ts'
import { remake } from '../remake.ts'
import type { ProposalAddresses } from './addresses.ts'
import { atomOf } from './atom.ts'
import type { ProposalDesk } from './proposal-desk.ts'
import type { Supporter } from './supporters.ts'

const ATOM = 'application/atom+xml; charset=utf-8'
/** Of the hour, no more supports are counted from this address. */
const HOUR_S = 3_600

const MESSAGES = {
  fr: { rude: (word: string) => `contient « ${word} »`, empty: 'ne contient rien qui se lise' },
  en: { rude: (word: string) => `has the word "${word}"`, empty: 'has nothing that can be read' },
} as const

export interface ProposalRoutesOptions {
  desk: ProposalDesk
  addresses: ProposalAddresses
  /** Whose pages may send a support in their visitor's name. */
  origins: readonly string[]
}

/** What citizens propose, support and follow. */
export async function proposalRoutes(
  app: FastifyInstance,
  { desk, addresses, origins }: ProposalRoutesOptions,
): Promise<void> {
  const params = requestSchema(proposalParamsSchema)
  const querystring = requestSchema(noQuerySchema)
  const revisionOf = () => desk.revision
  const list = remake(
    revisionOf,
    () => new Representation(CONTENT_TYPES.json, JSON.stringify({ proposals: desk.published() })),
  )
  const feed = remake(revisionOf, () => new Representation(ATOM, atomOf(desk.published(), addresses)))
  const found = ({ params: { number } }: FastifyRequest<{ Params: { number: string } }>) => {
    const proposal = desk.find(Number(number))
    if (!proposal) throw new ProblemError('unknown-proposal')
    return proposal
  }

  // Who has just proposed or supported sees it; a cache asks each time, and is mostly told that nothing has changed.
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('cache-control', request.method === 'POST' ? 'no-store' : 'public, no-cache')
    done()
  })

  app.post<{ Body: ProposalInput }>(
    '/api/v1/proposals',
    {
      schema: {
        summary: 'Proposes a démarche to follow, or one to digitise',
        description:
          'Read by a moderator before it is published. The same id again is the same proposal. Where something alike is there already, `errors` names it; `evenSo` says that it is not the same.',
        body: requestSchema(proposalSchema),
        response: {
          200: responseSchema(proposalReceiptSchema),
          201: responseSchema(proposalReceiptSchema),
          '4xx': problemResponse,
        },
      },
    },
    async (request, reply) => {
      const messages = MESSAGES[languageOf(request)]
      const proposed = await desk.propose(request.body)
      if (proposed.ok) {
        const { isNew, number } = proposed
        return reply.code(isNew ? 201 : 200).send({ id: request.body.id.toLowerCase(), number })
      }
      if (proposed.code === 'rude-words') {
        const errors = proposed.rude.map(({ field, word }) => ({
          path: `/${field}`,
          message: messages.rude(word),
        }))
        throw new ProblemError(proposed.code, errors)
      }
      if (proposed.code === 'proposal-exists') {
        const errors = proposed.existing.map((one) => ({
          path: '/title',
          message: `${one.title} : ${addresses.existing(one)}`,
        }))
        throw new ProblemError(proposed.code, errors)
      }
      throw new ProblemError(proposed.code, [{ path: '/title', message: messages.empty }])
    },
  )

  app.get(
    '/api/v1/proposals',
    {
      schema: {
        summary: 'Every published proposal, the newest first',
        querystring,
        response: { 200: responseSchema(publicProposalsSchema), '4xx': problemResponse },
      },
    },
    (request, reply) => sendRepresentation(request, reply, list()),
  )

  app.get(
    '/api/v1/proposals.atom',
    {
      schema: {
        summary: 'What becomes of proposals, as an Atom feed: an entry a step',
        produces: ['application/atom+xml'],
        querystring,
        response: { '4xx': problemResponse },
      },
    },
    (request, reply) => sendRepresentation(request, reply, feed()),
  )

  app.get<{ Params: { number: string } }>(
    '/api/v1/proposals/:number',
    {
      schema: {
        summary: 'One published proposal',
        params,
        querystring,
        response: { 200: responseSchema(publicProposalSchema), '4xx': problemResponse },
      },
    },
    (request, reply) =>
      sendRepresentation(
        request,
        reply,
        new Representation(CONTENT_TYPES.json, JSON.stringify(found(request))),
      ),
  )

  app.get<{ Params: { number: string } }>(
    '/api/v1/proposals/:number/atom',
    {
      schema: {
        summary: 'What becomes of one proposal, as an Atom feed',
        produces: ['application/atom+xml'],
        params,
        querystring,
        response: { '4xx': problemResponse },
      },
    },
    (request, reply) => {
      const atom = atomOf(desk.published(), addresses, found(request))
      return sendRepresentation(request, reply, new Representation(ATOM, atom))
    },
  )

  app.post<{ Params: { number: string } }>(
    '/api/v1/proposals/:number/supports',
    {
      schema: {
        summary: 'Supports a proposal: counted once a client and a day',
        description:
          'Nothing is sent, and nothing of who supports is kept. From a browser, the pages of the service and of its observatory alone.',
        params,
        querystring,
        response: { 200: responseSchema(supportedSchema), '4xx': problemResponse },
      },
    },
    async (request, reply) => {
      refuseOtherOrigins(request, ...origins)
      const supported = await desk.support(Number(request.params.number), supporterOf(request))
      if (!supported.ok) {
        if (supported.code === 'too-many-requests') reply.header('retry-after', HOUR_S)
        throw new ProblemError(supported.code)
      }
      const { supports, counted } = supported
      return { supports, counted }
    },
  )
}

/** Who supports, as far as a request tells. */
export function supporterOf({ ip, headers }: FastifyRequest): Supporter {
  return { address: ip, userAgent: headers['user-agent'], acceptLanguage: headers['accept-language'] }
}
