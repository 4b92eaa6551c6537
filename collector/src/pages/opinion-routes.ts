import { randomBytes } from 'node:crypto'
import formbody from '@fastify/formbody'
import type { ProblemCode } from '@monavis/shared/problems'
import type { Satisfaction } from '@monavis/shared/questionnaire'
import { LIMITS } from '@monavis/shared/vote'
import type { FastifyError, FastifyInstance, FastifyReply, preHandlerAsyncHookHandler } from 'fastify'
import { requestSchema } from '../http/json-schema.ts'
import { LANGUAGES, type Language, languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import type { RegisteredDemarche, Registry } from '../registry/registry.ts'
import { idText } from '../store/ids.ts'
import type { Store } from '../store/store.ts'
import type { VoteDesk } from '../votes/vote-desk.ts'
import { type CommentForm, commentFormSchema, type VoteForm, voteFormSchema } from './form-schemas.ts'
import { type RefusalName, refusalPage, sayMorePage, thanksPage, votePage } from './opinion-pages.tsx'

export interface OpinionRoutesOptions {
  desk: VoteDesk
  limit: preHandlerAsyncHookHandler
  registry: Registry
  store: Store
  now: () => number
}

interface PageRequest {
  Params: { id: string }
  Querystring: { button?: string; lang?: string }
}

/** What a refusal is called on a page, and its status there where the API's would not do. */
const REFUSALS: Partial<Record<ProblemCode, { name: RefusalName; status: number }>> = {
  'unknown-demarche': { name: 'unknown', status: 404 },
  'unknown-button': { name: 'unknown', status: 404 },
  'unknown-vote': { name: 'tooLate', status: 404 },
  'vote-withdrawn': { name: 'tooLate', status: 409 },
  'edit-expired': { name: 'tooLate', status: 401 },
  // Gone, and not by accident: search engines and link checkers then forget it.
  'button-closed': { name: 'closed', status: 410 },
  'too-many-requests': { name: 'tooMany', status: 429 },
  'invalid-request': { name: 'invalid', status: 400 },
  'malformed-body': { name: 'invalid', status: 400 },
}

/**
 * The page behind the link: the vote without JavaScript. A GET never votes, and no state leaves the forms:
 * no cookie, no token in an address.
 */
export async function opinionRoutes(app: FastifyInstance, options: OpinionRoutesOptions): Promise<void> {
  const { desk, limit, registry, store, now } = options
  await app.register(formbody, { bodyLimit: LIMITS.maxBodyBytes })

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = error instanceof ProblemError ? error.code : error.validation ? 'invalid-request' : undefined
    const known = code && REFUSALS[code]
    if (!known && (error.statusCode ?? 500) >= 500) request.log.error({ err: error }, 'a page failed')
    const { name, status } = known ?? { name: 'error', status: error.statusCode ?? 500 }
    return html(reply.code(status), refusalPage(name, languageOf(request)))
  })

  app.get<PageRequest>('/Demarches/:id', { schema: { hide: true } }, async (request, reply) => {
    const lang = languageAsked(request.query.lang) ?? languageOf(request)
    const button = /^[1-9]\d{0,3}$/.test(request.query.button ?? '')
      ? Number(request.query.button)
      : undefined
    const demarche = findDemarche(request.params.id)
    const found = registry.findButton(demarche.id, button)
    if (!found.ok) throw new ProblemError(found.code)
    const id = newVoteId(now())
    // Not `no-store`: gone back to, this very page must come again, with the id of the vote it has cast.
    reply.header('cache-control', 'private, no-cache').header('vary', 'Accept-Language')
    return html(reply, votePage({ demarche, button, lang, id, token: store.editTokenOf(id) }))
  })

  app.post<PageRequest & { Body: VoteForm }>(
    '/Demarches/:id',
    { schema: { hide: true, body: requestSchema(voteFormSchema) }, preHandler: limit },
    async (request, reply) => {
      const demarche = findDemarche(request.params.id)
      const { id, token, lang, button, satisfaction } = readForm(request.body, languageOf(request))
      const vote = { id, demarche: demarche.id, button, satisfaction, locale: lang, source: 'link' as const }
      const cast = await desk.cast(vote, request.headers.origin, lang)
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
      if (comment.length > LIMITS.maxCommentChars) throw new ProblemError('invalid-request')
      const edit = { satisfaction: form.satisfaction, comment }
      const unsent = (status: number) =>
        noStore(reply.code(status), sayMorePage({ demarche, ...form, unsentComment: comment }))
      try {
        const result = await desk.edit(form.id, form.token, edit, form.lang)
        if (!result.ok) throw new ProblemError(result.code)
      } catch (error) {
        if (error instanceof ProblemError) throw error
        request.log.error({ err: error }, 'a comment could not be stored')
        return unsent(503)
      }
      return reply.redirect(`/Demarches/${demarche.id}/merci?lang=${form.lang}`, 303)
    },
  )

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

function readForm({ id, token, button, satisfaction, lang }: VoteForm, fallback: Language) {
  return {
    id,
    token,
    lang: lang ?? fallback,
    button: button === undefined ? undefined : Number(button),
    satisfaction: Number(satisfaction) as Satisfaction,
  }
}

function languageAsked(lang: string | undefined): Language | undefined {
  return LANGUAGES.find((known) => known === lang)
}

/** A page that holds the token of a vote stays in nobody's cache. */
function noStore(reply: FastifyReply, page: string): FastifyReply {
  return html(reply.header('cache-control', 'no-store'), page)
}

function html(reply: FastifyReply, page: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page)
}

/** A UUIDv7 (RFC 9562) for a vote whose browser cannot make one. @param now ms */
function newVoteId(now: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now, 0, 6)
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  return idText(bytes)
}
