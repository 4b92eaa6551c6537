import formbody from '@fastify/formbody'
import type { Satisfaction } from '@monavis/shared/questionnaire'
import { LIMITS, type Locale, SOURCES } from '@monavis/shared/vote'
import { FIRST_STEP, type FieldProblem, fieldsOf, stepAfter, stepBefore } from '@monavis/widget/form'
import type { FastifyError, FastifyInstance } from 'fastify'
import type { OpinionDesk } from '../citizens/opinions/opinion-desk.ts'
import { requestSchema } from '../http/json-schema.ts'
import { languageOf, localeOf } from '../http/language.ts'
import { ProblemError, RETRY_AFTER_S } from '../http/problem.ts'
import { addVary } from '../http/vary.ts'
import type { RegisteredDemarche, Registry } from '../registry/registry.ts'
import { newVoteId } from '../store/ids.ts'
import type { Store } from '../store/store.ts'
import type { VoteDesk } from '../votes/vote-desk.ts'
import type { VoteLimit } from '../votes/vote-limit.ts'
import { readFormBody } from './form-body.ts'
import {
  type StepForm,
  stepFormSchema,
  type VoteForm,
  voteFormSchema,
  type WithdrawalForm,
  withdrawalFormSchema,
} from './form-schemas.ts'
import { TEXTS } from './languages.ts'
import { addressOf, canonicalAddress } from './pasted-codes.ts'
import { pastedFormRoutes } from './pasted-form-routes.ts'
import { describeRefusal, html, MAX_FORM_BYTES, noStore } from './refusals.ts'
import { refusalPage, stepPage, thanksPage, votePage, withdrawnPage } from './vote-pages.tsx'

export interface VotePageRoutesOptions {
  desk: VoteDesk
  /** Those given from the observatory, whose votes come here too. */
  opinions: OpinionDesk
  limit: VoteLimit
  registry: Registry
  store: Store
  now: () => number
}

interface PageRequest {
  Params: { id: string }
  Querystring: { button?: string; lang?: string; source?: string }
}

/**
 * The page behind the link: the whole questionnaire without JavaScript, a step a page. A GET never votes, and no
 * state leaves the forms: no cookie, no token in an address (docs/decisions/0007).
 */
export async function votePageRoutes(app: FastifyInstance, options: VotePageRoutesOptions): Promise<void> {
  const { desk, opinions, limit, registry, store, now } = options
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES, parser: readFormBody })

  app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'))
  app.setErrorHandler<FastifyError, PageRequest & { Body?: Partial<VoteForm> }>((error, request, reply) => {
    const { name } = describeRefusal(app, request, reply, error)
    const lang = localeOf(request, request.query.lang ?? request.body?.lang)
    return html(reply, refusalPage(name, lang))
  })

  await app.register(pastedFormRoutes, { registry })
  app.get<PageRequest>('/Demarches/:id', { schema: { hide: true } }, async (request, reply) => {
    const { query } = request
    const canonical = canonicalAddress(request.params.id, query, registry)
    if (canonical) return reply.redirect(canonical, 302)
    const lang = localeOf(request, query.lang)
    const button = /^[1-9]\d{0,3}$/.test(query.button ?? '') ? Number(query.button) : undefined
    const source = SOURCES.find((known) => known === query.source)
    const demarche = findDemarche(request.params.id)
    const found = registry.findButton(demarche.id, button)
    if (!found.ok) throw new ProblemError(found.code)
    const { demarche: into, number } = found.button
    if (into !== demarche.id)
      return reply.redirect(addressOf(into, { button: number, source, lang: query.lang && lang }), 302)
    const id = newVoteId(now())
    // Not `no-store`: gone back to, this very page must come again, with the id of the vote it has cast.
    reply.header('cache-control', 'private, no-cache')
    return html(reply, votePage({ demarche, button, source, lang, id, token: store.editTokenOf(id) }))
  })

  app.post<PageRequest & { Body: VoteForm }>(
    '/Demarches/:id',
    { schema: { hide: true, body: requestSchema(voteFormSchema) }, preHandler: limit.hook },
    async (request, reply) => {
      const demarche = findDemarche(request.params.id)
      const { id, token, button, lang } = whoVotes(request.body, localeOf(request, request.body.lang))
      const { source = 'link' } = request.body
      const satisfaction = Number(request.body.satisfaction) as Satisfaction
      const language = languageOf(request)
      const vote = { id, demarche: demarche.id, button, satisfaction, locale: lang, source }
      const door = { origin: request.headers.origin, client: limit.clientOf(request) }
      const cast = await desk.cast(vote, door, language)
      // Gone back and changed one's mind: the same page, another smiley.
      const result =
        !cast.ok && cast.code === 'id-reused' ? await desk.edit(id, token, { satisfaction }, language) : cast
      if (!result.ok) throw new ProblemError(result.code)
      const said = new URLSearchParams({ satisfaction: request.body.satisfaction })
      return noStore(
        reply,
        stepPage({ demarche, button, lang, id, token, step: FIRST_STEP, said, isThanked: true }),
      )
    },
  )

  // Where the widget, too, sends whoever has voted in the page of the démarche and would say more.
  app.post<PageRequest & { Body: StepForm }>(
    '/Demarches/:id/suite',
    { schema: { hide: true, body: requestSchema(stepFormSchema) } },
    async (request, reply) => {
      const demarche = findDemarche(request.params.id)
      const { step, go, switch: wanted } = request.body
      const who = { demarche, ...whoVotes(request.body, localeOf(request, wanted ?? request.body.lang)) }
      const said = new URLSearchParams(fieldsOf(request.body))
      if (step === undefined) {
        return noStore(reply, stepPage({ ...who, step: FIRST_STEP, said, isThanked: true }))
      }
      if (wanted) return noStore(reply, stepPage({ ...who, step, said }))

      const again = (status: number, problem?: FieldProblem) =>
        noStore(reply.code(status), stepPage({ ...who, step, said, isUnsent: true, problem }))
      const { answers = {}, comment } = request.body
      const satisfaction = Number(request.body.satisfaction) as Satisfaction
      const tooLong = tooLongField(request.body)
      if (tooLong) return again(400, { field: tooLong, text: TEXTS[who.lang].page.tooLong })
      try {
        const result = await desk.edit(
          who.id,
          who.token,
          { satisfaction, answers, comment },
          languageOf(request),
        )
        if (!result.ok && result.code === 'invalid-request') {
          return again(400, { field: 'contact_tried', text: TEXTS[who.lang].page.noHelpAlone })
        }
        if (!result.ok) throw new ProblemError(result.code)
      } catch (error) {
        if (app.problemOf(request, error as FastifyError) !== 'unavailable') throw error
        reply.header('retry-after', RETRY_AFTER_S)
        return again(503)
      }
      const nextStep = go === 'back' ? stepBefore(step, answers) : stepAfter(step, answers)
      if (go === 'stop' || nextStep === undefined) return noStore(reply, thanksPage(who))
      return noStore(reply, stepPage({ ...who, step: nextStep, said }))
    },
  )

  app.post<PageRequest & { Body: WithdrawalForm }>(
    '/Demarches/:id/retrait',
    { schema: { hide: true, body: requestSchema(withdrawalFormSchema) } },
    async (request, reply) => {
      const demarche = findDemarche(request.params.id)
      const { id, token, sure } = request.body
      const lang = localeOf(request, request.body.lang)
      if (!sure) return noStore(reply, thanksPage({ demarche, lang, id, token, isUnsure: true }))
      const result = await opinions.withdraw(id, token)
      // Sent twice, it is withdrawn all the same.
      if (!result.ok && result.code !== 'unknown-opinion') throw new ProblemError(result.code)
      return noStore(reply, withdrawnPage(demarche, lang))
    },
  )

  // Reopened from the history, what was posted is gone: back to the question.
  for (const step of ['suite', 'retrait']) {
    app.get<PageRequest>(`/Demarches/:id/${step}`, { schema: { hide: true } }, async (request, reply) =>
      reply.redirect(`/Demarches/${findDemarche(request.params.id).id}`, 303),
    )
  }

  function findDemarche(id: string): RegisteredDemarche {
    const demarche = /^\d{1,9}$/.test(id) ? registry.find(Number(id)) : undefined
    if (!demarche) throw new ProblemError('unknown-demarche')
    return demarche
  }
}

function whoVotes({ id, token, button }: VoteForm | StepForm, lang: Locale) {
  return { id, token, lang, button: button === undefined ? undefined : Number(button) }
}

function tooLongField({ answers, comment = '' }: StepForm): string | undefined {
  if (comment.length > LIMITS.maxCommentChars) return 'comment'
  const { contact_tried_verbatim: other = '' } = answers ?? {}
  return other.length > LIMITS.maxVerbatimChars ? 'contact_tried_verbatim' : undefined
}
