import formbody from '@fastify/formbody'
import type { FastifyError, FastifyInstance } from 'fastify'
import type { ProposalAddresses } from '../../citizens/proposals/addresses.ts'
import type { ProposalDesk } from '../../citizens/proposals/proposal-desk.ts'
import { supporterOf } from '../../citizens/proposals/routes.ts'
import { requestSchema } from '../../http/json-schema.ts'
import { comesFrom, refuseOtherOrigins } from '../../http/origin.ts'
import { ProblemError } from '../../http/problem.ts'
import { addVary } from '../../http/vary.ts'
import { newVoteId } from '../../store/ids.ts'
import { readFormBody } from '../form-body.ts'
import { pageLanguage, TEXTS } from '../languages.ts'
import { describeRefusal, html, MAX_FORM_BYTES, noStore } from '../refusals.ts'
import {
  type ProposalForm,
  proposalFormSchema,
  readProposalForm,
  type SupportForm,
  supportFormSchema,
} from './proposal-form.ts'
import {
  alikePage,
  PROPOSAL_TEXTS,
  proposalPage,
  proposalRefusalPage,
  receivedPage,
  supportedPage,
  supportPage,
} from './proposal-pages.tsx'

export interface ProposalPagesOptions {
  desk: ProposalDesk
  addresses: ProposalAddresses
  /** Of the service: the form is taken from its own pages alone. */
  publicUrl: string
  observatoryUrl: string | undefined
  /** Where proposals are supported: ours, and the observatory's. */
  origins: readonly string[]
  /** Clock, ms. */
  now: () => number
}

interface PageRequest {
  Querystring: { lang?: string }
}
interface SupportRequest extends PageRequest {
  Params: { number: string }
}

/** The door of proposals, without JavaScript: proposes and supports; the observatory shows what was published. */
export async function proposalPageRoutes(app: FastifyInstance, options: ProposalPagesOptions): Promise<void> {
  const { desk, addresses, publicUrl, observatoryUrl, origins, now } = options
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES, parser: readFormBody })

  app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'))
  app.setErrorHandler<FastifyError, PageRequest & { Body?: Partial<ProposalForm> | undefined }>(
    (error, request, reply) => {
      const { name, isRight } = describeRefusal(app, request, reply, error)
      const { id, ...typed } = request.body ?? {}
      const lang = pageLanguage(request)
      if (!(id && isRight)) return html(reply, proposalRefusalPage(lang, name))
      // A crowd, or a fault of ours: nothing is wrong with the form, which may be sent again as it is.
      const failure =
        name === 'tooMany' ? PROPOSAL_TEXTS[lang].refusals.tooMany.text : TEXTS[lang].page.notSent
      return noStore(reply, proposalPage({ lang, said: { id, ...typed }, failure }))
    },
  )

  app.get<PageRequest>('/propositions/nouvelle', { schema: { hide: true } }, async (request, reply) => {
    const lang = pageLanguage(request)
    // Not `no-store`: gone back to, this very page must come again, with the id of what it has proposed.
    reply.header('cache-control', 'private, no-cache')
    return html(reply, proposalPage({ lang, said: { id: newVoteId(now()) } }))
  })

  // To an address of its own: a browser forgets a page that is posted to (RFC 9111 § 4.4), and whoever goes back to it
  // would get another id, and propose twice.
  app.post<PageRequest & { Body: ProposalForm }>(
    '/propositions',
    { schema: { hide: true, body: requestSchema(proposalFormSchema) } },
    async (request, reply) => {
      refuseOtherOrigins(request, publicUrl)
      const said = request.body
      const lang = pageLanguage(request)
      const texts = PROPOSAL_TEXTS[lang]
      const read = readProposalForm(said, lang, texts)
      if ('problem' in read) return noStore(reply.code(400), proposalPage({ lang, said, ...read }))
      const proposed = await desk.propose(read.input)
      if (proposed.ok) {
        return noStore(reply, receivedPage(lang, proposed.number, addresses, observatoryUrl !== undefined))
      }
      if (proposed.code === 'proposal-exists') {
        return noStore(reply.code(409), alikePage({ lang, said }, proposed.existing, addresses))
      }
      const [rude] = proposed.code === 'rude-words' ? proposed.rude : []
      const problem = rude
        ? { field: rude.field, text: texts.rude(rude.word) }
        : { field: 'title', text: texts.noTitle }
      return noStore(reply.code(400), proposalPage({ lang, said, problem }))
    },
  )

  // Reopened from the history, what was posted is gone.
  app.get('/propositions', { schema: { hide: true } }, async (_request, reply) =>
    reply.redirect('/propositions/nouvelle', 303),
  )

  app.get<SupportRequest>(
    '/propositions/:number/soutien',
    { schema: { hide: true } },
    async (request, reply) =>
      html(reply.header('cache-control', 'no-cache'), supportPage(pageLanguage(request), find(request))),
  )

  app.post<SupportRequest & { Body: SupportForm }>(
    '/propositions/:number/soutien',
    { schema: { hide: true, body: requestSchema(supportFormSchema) } },
    async (request, reply) => {
      const proposal = find(request)
      const lang = pageLanguage(request)
      // A page of any other site could make its visitors support: they are asked.
      if (!comesFrom(request, ...origins)) return noStore(reply, supportPage(lang, proposal))
      const supported = await desk.support(proposal.number, supporterOf(request))
      if (!supported.ok) throw new ProblemError(supported.code)
      const { supports, counted } = supported
      const back = observatoryUrl === undefined ? undefined : addresses.pageOf(proposal.number)
      return noStore(reply, supportedPage(lang, { ...proposal, supports }, counted, back))
    },
  )

  function find({ params: { number } }: { params: { number: string } }) {
    const proposal = /^\d{1,9}$/.test(number) ? desk.find(Number(number)) : undefined
    if (!proposal) throw new ProblemError('unknown-proposal')
    return proposal
  }
}
