import { PROBLEMS } from '@monavis/shared/problems'
import { MAX_PROPOSAL_CHARS, PROPOSAL_STATES } from '@monavis/shared/proposals'
import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { readProposal, readProposals, STORED_STATES } from '../../../store/proposals.ts'
import { cut, type ListRequest, listQuerySchema, PAGE_ROWS, pageOf } from '../paging.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { addErasure } from './erasure-route.ts'
import { ADMIN, ADMIN_QUIETLY, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Proposal } from './Proposal.tsx'
import { Proposals } from './Proposals.tsx'

const LIST = '/pilotage/instance/propositions'
const ONE = `${LIST}/:number`

const paramsSchema = z.strictObject({ number: z.string().regex(/^[1-9]\d{0,8}$/) })
const text = z.string().max(2 * MAX_PROPOSAL_CHARS)
const stepSchema = z.strictObject({
  to: z.enum([...PROPOSAL_STATES, 'unpublished']),
  note: text.default(''),
  demarche: z.string().max(9).default(''),
  title: z.string().max(600).default(''),
  text: text.default(''),
})

interface ProposalRequest {
  Params: { number: string }
}

/** What citizens propose: read before anybody else, and moved from step to step. */
export async function proposalPages(
  app: FastifyInstance,
  { registry, store, proposals }: InstanceParts,
): Promise<void> {
  const params = requestSchema(paramsSchema)

  app.get<ListRequest>(
    LIST,
    { schema: { hide: true, querystring: requestSchema(listQuerySchema) }, config: ADMIN },
    async (request, reply) => {
      const view = viewOf(request)
      const { proposals: texts } = INSTANCE_TEXTS[view.lang]
      const state = STORED_STATES.find((one) => one === request.query.etat) ?? 'waiting'
      const page = pageOf(request)
      const found = cut(await readProposals(store.db, [state], page * PAGE_ROWS + 1), page)
      return showPage(request, reply, {
        title: texts.title,
        instanceTab: 'propositions',
        notices: texts.notices,
        children: <Proposals {...{ view, state, page, found }} />,
      })
    },
  )

  const show = async (
    request: FastifyRequest<ProposalRequest>,
    reply: FastifyReply,
    said: Record<string, string> = {},
    problem?: FieldProblem,
  ) => {
    const view = viewOf(request)
    const proposal = await readProposal(store.db, Number(request.params.number))
    if (!proposal || proposal.title === '') throw new ProblemError('unknown-proposal')
    const asIs = {
      title: proposal.title,
      titleLang: proposal.locale,
      text: proposal.text ?? '',
      demarche: String(proposal.demarche ?? ''),
    }
    return showPage(request, reply, {
      title: proposal.title,
      titleLang: proposal.locale,
      instanceTab: 'propositions',
      notices: INSTANCE_TEXTS[view.lang].proposals.notices,
      children: (
        <Proposal {...{ view, proposal, problem }} said={new URLSearchParams({ ...asIs, ...said })} />
      ),
    })
  }
  app.get<ProposalRequest>(ONE, { schema: { hide: true, params }, config: ADMIN }, (request, reply) =>
    show(request, reply),
  )

  app.post<ProposalRequest & { Body: z.infer<typeof stepSchema> }>(
    `${ONE}/etape`,
    { schema: { hide: true, params, body: requestSchema(stepSchema) }, config: ADMIN_QUIETLY },
    async (request, reply) => {
      const { lang } = viewOf(request)
      const texts = INSTANCE_TEXTS[lang]
      const { to, note, demarche, ...read } = request.body
      const refuse = (status: number, field: string, why: string) =>
        show(request, reply.code(status), request.body, { field, text: why })
      const becomes = demarche.trim()
      if (becomes !== '' && !(/^\d+$/.test(becomes) && registry.find(Number(becomes)))) {
        return refuse(400, 'demarche', texts.demarches.refusals['unknown-demarche'])
      }
      const stepped = await proposals.step(Number(request.params.number), {
        to,
        ...(note.trim() !== '' && { note }),
        ...(becomes !== '' && { demarche: Number(becomes) }),
        // What it says changes as it is published, and then no more.
        ...(to === 'proposed' && read),
      })
      if (stepped.ok) return goTo(request, reply, `${LIST}/${request.params.number}`, 'moved')
      if (stepped.code === 'invalid-request') {
        return refuse(400, stepped.path.slice(1), texts.proposals.wrong[stepped.path])
      }
      const { status, ...words } = PROBLEMS[stepped.code]
      return refuse(status, '', words[lang])
    },
  )

  addErasure(app, { list: LIST, one: ONE, params, show }, ({ params: { number } }) =>
    proposals.eraseTexts(Number(number)),
  )
}
