import { opinionNumberParamsSchema } from '@monavis/shared/opinions'
import type { ProblemCode } from '@monavis/shared/problems'
import { proposalParamsSchema } from '@monavis/shared/proposals'
import { voteParamsSchema } from '@monavis/shared/schemas'
import type { FastifyInstance } from 'fastify'
import { problemResponse, requestSchema } from '../http/json-schema.ts'
import { ProblemError } from '../http/problem.ts'
import type { Keyring } from '../registry/keyring.ts'
import type { OpinionDesk } from './opinions/opinion-desk.ts'
import type { ProposalDesk } from './proposals/proposal-desk.ts'
import type { ReportDesk } from './reports/report-desk.ts'

export interface CitizenErasureRoutesOptions {
  opinions: OpinionDesk
  proposals: ProposalDesk
  reports: ReportDesk
  keyring: Keyring
}

/** Erasure at the request of a person who is named in what somebody else wrote: the texts alone, as of votes. */
export async function citizenErasureRoutes(
  app: FastifyInstance,
  { opinions, proposals, reports, keyring }: CitizenErasureRoutesOptions,
): Promise<void> {
  const onRequest = keyring.requires('texts:erase')
  const schema = {
    security: [{ key: [] }],
    response: { 204: { type: 'null' }, '4xx': problemResponse },
  }
  const done = (result: { ok: true } | { ok: false; code: ProblemCode }) => {
    if (!result.ok) throw new ProblemError(result.code)
  }

  app.delete<{ Params: { number: string } }>(
    '/api/v1/admin/opinions/:number/texts',
    {
      schema: {
        ...schema,
        summary: 'Erases what was written in an opinion',
        description: 'And the answer to it. It is published no more; the vote goes on counting.',
        params: requestSchema(opinionNumberParamsSchema),
      },
      onRequest,
    },
    async (request, reply) => {
      done(await opinions.eraseTexts(Number(request.params.number)))
      return reply.code(204).send()
    },
  )

  app.delete<{ Params: { number: string } }>(
    '/api/v1/admin/proposals/:number/texts',
    {
      schema: {
        ...schema,
        summary: 'Erases what was written in a proposal',
        description:
          'Its title and its steps too: it is published no more, and its number is given to no other.',
        params: requestSchema(proposalParamsSchema),
      },
      onRequest,
    },
    async (request, reply) => {
      done(await proposals.eraseTexts(Number(request.params.number)))
      return reply.code(204).send()
    },
  )

  app.delete<{ Params: { id: string } }>(
    '/api/v1/admin/reports/:id/texts',
    {
      schema: {
        ...schema,
        summary: 'Erases what was written with a report',
        description: 'What was ticked and what was answered stay.',
        params: requestSchema(voteParamsSchema),
      },
      onRequest,
    },
    async (request, reply) => {
      done(await reports.eraseTexts(request.params.id))
      return reply.code(204).send()
    },
  )
}
