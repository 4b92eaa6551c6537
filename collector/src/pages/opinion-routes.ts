import formbody from '@fastify/formbody'
import { PROBLEMS } from '@monavis/shared/problems'
import type { Satisfaction } from '@monavis/shared/questionnaire'
import { LIMITS } from '@monavis/shared/vote'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { requestSchema } from '../http/json-schema.ts'
import { type Language, languageAsked, languageOf } from '../http/language.ts'
import { ProblemError, RETRY_AFTER_S } from '../http/problem.ts'
import { addVary } from '../http/vary.ts'
import type { RegisteredDemarche, Registry } from '../registry/registry.ts'
import { newVoteId } from '../store/ids.ts'
import type { Store } from '../store/store.ts'
import type { VoteDesk } from '../votes/vote-desk.ts'
import type { VoteLimit } from '../votes/vote-limit.ts'
import {
  type CommentForm,
  commentFormSchema,
  type VoteForm,
  voteFormSchema,
  type WithdrawalForm,
  withdrawalFormSchema,
} from './form-schemas.ts'
import {
  type RefusalName,
  refusalPage,
  sayMorePage,
  thanksPage,
  votePage,
  withdrawnPage,
} from './opinion-pages.tsx'
import { canonicalAddress } from './pasted-codes.ts'
import { pastedFormRoutes } from './pasted-form-routes.ts'

export interface OpinionRoutesOptions {
  desk: VoteDesk
  limit: VoteLimit
  registry: Registry
  store: Store
  now: () => number
}

interface PageRequest {
  Params: { id: string }
  Querystring: { button?: string; lang?: string }
}

/** What a page says, by the status of the refusal. */
const REFUSALS: Partial<Record<number, RefusalName>> = {
  400: 'invalid',
  // The token is wrong or its time is over: to the person it is the same.
  401: 'tooLate',
  403: 'elsewhere',
  404: 'unknown',
  409: 'closed',
  413: 'invalid',
  415: 'invalid',
  429: 'tooMany',
}

/** A comment of 5,000 characters, each of them three bytes and each byte spelled `%XX`, and the other fields. */
const MAX_FORM_BYTES = 64 * 1024

/**
 * The page behind the link: the vote without JavaScript. A GET never votes, and no state leaves the forms:
 * no cookie, no token in an address.
 */
export async function opinionRoutes(app: FastifyInstance, options: OpinionRoutesOptions): Promise<void> {
  const { desk, limit, registry, store, now } = options
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES, parser: readFields })

  app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'))
  app.setErrorHandler<FastifyError, PageRequest & { Body?: Partial<VoteForm> }>((error, request, reply) => {
    const { status } = PROBLEMS[app.problemOf(request, error)]
    if (status >= 500) reply.header('x-request-id', request.id)
    if (status === 503) reply.header('retry-after', RETRY_AFTER_S)
    const lang = languageAsked(request.query.lang) ?? languageAsked(request.body?.lang) ?? languageOf(request)
    return html(reply.code(status), refusalPage(REFUSALS[status] ?? 'error', lang))
  })

  await app.register(pastedFormRoutes, { registry })
  app.get<PageRequest>('/Demarches/:id', { schema: { hide: true } }, async (request, reply) => {
    const canonical = canonicalAddress(request.params.id, request.query, registry)
    if (canonical) return reply.redirect(canonical, 302)
    const lang = languageAsked(request.query.lang) ?? languageOf(request)
    const button = /^[1-9]\d{0,3}$/.test(request.query.button ?? '')
      ? Number(request.query.button)
      : undefined
    const demarche = findDemarche(request.params.id)
    const found = registry.findButton(demarche.id, button)
    if (!found.ok) throw new ProblemError(found.code)
    const id = newVoteId(now())
    // Not `no-store`: gone back to, this very page must come again, with the id of the vote it has cast.
    reply.header('cache-control', 'private, no-cache')
    return html(reply, votePage({ demarche, button, lang, id, token: store.editTokenOf(id) }))
  })

  app.post<PageRequest & { Body: VoteForm }>(
    '/Demarches/:id',
    { schema: { hide: true, body: requestSchema(voteFormSchema) }, preHandler: limit.hook },
    async (request, reply) => {
      const demarche = findDemarche(request.params.id)
      const { id, token, lang, button, satisfaction } = readForm(request.body, languageOf(request))
      const vote = { id, demarche: demarche.id, button, satisfaction, locale: lang, source: 'link' as const }
      const door = { origin: request.headers.origin, client: limit.clientOf(request) }
      const cast = await desk.cast(vote, door, lang)
      // Gone back and changed one's mind: the same page, another smiley.
      const result =
        !cast.ok && cast.code === 'id-reused' ? await desk.edit(id, token, { satisfaction }, lang) : cast
      if (!result.ok) throw new ProblemError(result.code)
      return noStore(reply, sayMorePage({ demarche, button, lang, id, token, satisfaction }))
    },
  )

  // Where the widget sends whoever has voted in the page of the démarche and would say more.
  app.post<PageRequest & { Body: VoteForm }>(
    '/Demarches/:id/suite',
    { schema: { hide: true, body: requestSchema(voteFormSchema) } },
    async (request, reply) => {
      const demarche = findDemarche(request.params.id)
      return noStore(reply, sayMorePage({ demarche, ...readForm(request.body, languageOf(request)) }))
    },
  )

  app.post<PageRequest & { Body: CommentForm }>(
    '/Demarches/:id/comment',
    { schema: { hide: true, body: requestSchema(commentFormSchema) } },
    async (request, reply) => {
      const demarche = findDemarche(request.params.id)
      const form = readForm(request.body, languageOf(request))
      const comment = request.body.comment.replaceAll('\r\n', '\n')
      const edit = { satisfaction: form.satisfaction, comment }
      const unsent = (status: number, reason: 'notSent' | 'tooLong') =>
        noStore(reply.code(status), sayMorePage({ demarche, ...form, unsent: { comment, reason } }))
      if (comment.length > LIMITS.maxCommentChars) return unsent(400, 'tooLong')
      try {
        const result = await desk.edit(form.id, form.token, edit, form.lang)
        if (!result.ok) throw new ProblemError(result.code)
      } catch (error) {
        if (app.problemOf(request, error as FastifyError) !== 'unavailable') throw error
        reply.header('retry-after', RETRY_AFTER_S)
        return unsent(503, 'notSent')
      }
      return reply.redirect(`/Demarches/${demarche.id}/merci?lang=${form.lang}`, 303)
    },
  )

  app.post<PageRequest & { Body: WithdrawalForm }>(
    '/Demarches/:id/retrait',
    { schema: { hide: true, body: requestSchema(withdrawalFormSchema) } },
    async (request, reply) => {
      const demarche = findDemarche(request.params.id)
      const { id, token, lang = languageOf(request) } = request.body
      const result = await desk.erase(id, token)
      // Sent twice, it is withdrawn all the same.
      if (!result.ok && result.code !== 'unknown-vote') throw new ProblemError(result.code)
      return noStore(reply, withdrawnPage(demarche, lang))
    },
  )

  // Reopened from the history, what was posted is gone: back to the question.
  for (const step of ['suite', 'comment', 'retrait']) {
    app.get<PageRequest>(`/Demarches/:id/${step}`, { schema: { hide: true } }, async (request, reply) =>
      reply.redirect(`/Demarches/${findDemarche(request.params.id).id}`, 303),
    )
  }

  app.get<PageRequest>('/Demarches/:id/merci', { schema: { hide: true } }, async (request, reply) => {
    const lang = languageAsked(request.query.lang) ?? languageOf(request)
    return html(reply, thanksPage(findDemarche(request.params.id), lang))
  })

  function findDemarche(id: string): RegisteredDemarche {
    const demarche = /^\d{1,9}$/.test(id) ? registry.find(Number(id)) : undefined
    if (!demarche) throw new ProblemError('unknown-demarche')
    return demarche
  }
}

/**
 * Fields of a form, as a browser sends it from a page in UTF-8.
 * @throws {ProblemError} when it is in another charset, raw or under its %XX
 */
function readFields(text: string): Record<string, string> {
  if (!isUtf8Form(text)) throw new ProblemError('malformed-body')
  return Object.fromEntries(new URLSearchParams(text))
}

function isUtf8Form(text: string): boolean {
  // What could not be decoded stands as U+FFFD; the character itself would come as %EF%BF%BD.
  if (text.includes('\uFFFD')) return false
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function readForm({ id, token, button, satisfaction, lang }: VoteForm, fallback: Language) {
  return {
    id,
    token,
    lang: lang ?? fallback,
    button: button === undefined ? undefined : Number(button),
    satisfaction: Number(satisfaction) as Satisfaction,
  }
}

/** A page that holds the token of a vote stays in nobody's cache. */
function noStore(reply: FastifyReply, page: string): FastifyReply {
  return html(reply.header('cache-control', 'no-store'), page)
}

function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page)
}
