import formbody from '@fastify/formbody'
import { MAX_OPINION_CHARS } from '@monavis/shared/opinions'
import { PROBLEMS } from '@monavis/shared/problems'
import type { Satisfaction } from '@monavis/shared/questionnaire'
import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyError, FastifyInstance } from 'fastify'
import type { OpinionDesk } from '../../citizens/opinions/opinion-desk.ts'
import { requestSchema } from '../../http/json-schema.ts'
import type { Language } from '../../http/language.ts'
import { refuseOtherOrigins } from '../../http/origin.ts'
import { ProblemError } from '../../http/problem.ts'
import { addVary } from '../../http/vary.ts'
import type { RegisteredDemarche, Registry } from '../../registry/registry.ts'
import { newVoteId } from '../../store/ids.ts'
import type { Store } from '../../store/store.ts'
import type { VoteLimit } from '../../votes/vote-limit.ts'
import { readFormBody } from '../form-body.ts'
import { type WithdrawalForm, withdrawalFormSchema } from '../form-schemas.ts'
import { pageLanguage, TEXTS } from '../languages.ts'
import { describeRefusal, html, MAX_FORM_BYTES, noStore } from '../refusals.ts'
import { refusalPage } from '../vote-pages.tsx'
import { type OpinionForm, opinionFormSchema } from './opinion-form.ts'
import { formPage, OPINION_TEXTS, thanksPage, withdrawnPage } from './opinion-pages.tsx'

export interface OpinionPageRoutesOptions {
  opinions: OpinionDesk
  limit: VoteLimit
  registry: Registry
  store: Store
  /** Clock, ms. */
  now: () => number
  /** Where people reach the service. */
  publicUrl: string
  /** Where they read what was published; ends with `/`. */
  observatoryUrl: string | undefined
}

interface PageRequest {
  Params: { id: string }
  Querystring: { lang?: string }
}

/**
 * `/avis/<démarche>`: the form of an opinion given from the observatory, without JavaScript. What was typed comes back
 * with whatever kept it from being taken.
 */
export async function opinionPageRoutes(
  app: FastifyInstance,
  options: OpinionPageRoutesOptions,
): Promise<void> {
  const { opinions, limit, registry, store, now, publicUrl, observatoryUrl } = options
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES, parser: readFormBody })

  app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'))
  app.setErrorHandler<FastifyError, PageRequest & { Body?: Partial<OpinionForm> | undefined }>(
    (error, request, reply) => {
      const { name, isRight } = describeRefusal(app, request, reply, error)
      const lang = pageLanguage(request)
      const { id, token, outcome, satisfaction, text } = request.body ?? {}
      const demarche = listed(request.params.id)
      if (!(isRight && demarche && id && token && text !== undefined)) {
        return html(reply, refusalPage(name, lang))
      }
      // A crowd, or a fault of ours: nothing is wrong with the form, which may be sent again as it is.
      const failure = TEXTS[lang].page[name === 'tooMany' ? name : 'notSent']
      const said = { outcome, satisfaction, text }
      return noStore(reply, formPage({ demarche, lang, observatoryUrl, id, token, said, failure }))
    },
  )

  app.get<PageRequest>('/avis/:id', { schema: { hide: true } }, async (request, reply) => {
    const id = newVoteId(now())
    const lang = pageLanguage(request)
    // Not `no-store`: gone back to, this very page must come again, with the id of the opinion it has given.
    reply.header('cache-control', 'private, no-cache')
    return html(reply, formPage({ ...about(request.params.id, lang), id, token: store.editTokenOf(id) }))
  })

  app.post<PageRequest & { Body: OpinionForm }>(
    '/avis/:id',
    { schema: { hide: true, body: requestSchema(opinionFormSchema) }, preHandler: limit.hook },
    async (request, reply) => {
      refuseOtherOrigins(request, publicUrl)
      const { id, token, outcome, satisfaction, text = '' } = request.body
      const lang = pageLanguage(request)
      const page = { ...about(request.params.id, lang), id, token }
      const texts = OPINION_TEXTS[lang]
      const again = (problem: FieldProblem) =>
        noStore(reply.code(400), formPage({ ...page, said: { outcome, satisfaction, text }, problem }))
      if (!outcome) return again({ field: 'outcome', text: texts.outcomeMissing })
      if (!satisfaction) return again({ field: 'satisfaction', text: texts.satisfactionMissing })
      if (text.length > MAX_OPINION_CHARS) return again({ field: 'text', text: TEXTS[lang].page.tooLong })
      const result = await opinions.give(
        {
          ...{ id, outcome, text, locale: lang, demarche: page.demarche.id },
          satisfaction: Number(satisfaction) as Satisfaction,
        },
        { origin: request.headers.origin, client: limit.clientOf(request) },
        lang,
      )
      if (result.ok) {
        const { counted } = result.receipt
        const fate = outcome === 'given-up' ? texts.givenUp : counted ? texts.counted : texts.uncounted
        const news = text.trim() ? [fate, texts.willBeRead] : [fate]
        return noStore(reply, thanksPage({ ...page, news, satisfaction: counted ? satisfaction : undefined }))
      }
      if (result.code === 'rude-words') return again({ field: 'text', text: PROBLEMS[result.code][lang] })
      // Gone back, changed and sent again: it stays as it was, or as gone as its author wished.
      if (result.code === 'id-reused') {
        return noStore(reply.code(409), thanksPage({ ...page, news: [texts.already] }))
      }
      if (result.code === 'vote-withdrawn') return noStore(reply.code(409), withdrawnPage(page))
      throw new ProblemError(result.code)
    },
  )

  app.post<PageRequest & { Body: WithdrawalForm }>(
    '/avis/:id/retrait',
    { schema: { hide: true, body: requestSchema(withdrawalFormSchema) } },
    async (request, reply) => {
      refuseOtherOrigins(request, publicUrl)
      const { id, token, sure } = request.body
      const lang = pageLanguage(request)
      const page = about(request.params.id, lang)
      if (!sure) {
        return noStore(reply, thanksPage({ ...page, id, token, news: [], failure: TEXTS[lang].page.unsure }))
      }
      const result = await opinions.withdraw(id, token)
      // Sent twice, it is withdrawn all the same.
      if (!result.ok && result.code !== 'unknown-opinion') throw new ProblemError(result.code)
      return noStore(reply, withdrawnPage(page))
    },
  )

  // Reopened from the history, what was posted is gone: back to the form.
  app.get<PageRequest>('/avis/:id/retrait', { schema: { hide: true } }, async (request, reply) =>
    reply.redirect(`/avis/${findDemarche(request.params.id).id}`, 303),
  )

  function about(id: string, lang: Language) {
    return { demarche: findDemarche(id), lang, observatoryUrl }
  }

  function findDemarche(id: string): RegisteredDemarche {
    const demarche = listed(id)
    if (!demarche) throw new ProblemError('unknown-demarche')
    return demarche
  }

  function listed(id: string): RegisteredDemarche | undefined {
    const demarche = /^\d{1,9}$/.test(id) ? registry.find(Number(id)) : undefined
    return demarche?.public && demarche.state !== 'archived' ? demarche : undefined
  }
}
