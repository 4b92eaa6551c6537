import formbody from '@fastify/formbody'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReportDesk } from '../../citizens/reports/report-desk.ts'
import { requestSchema } from '../../http/json-schema.ts'
import type { Language } from '../../http/language.ts'
import { refuseOtherOrigins } from '../../http/origin.ts'
import { ProblemError } from '../../http/problem.ts'
import { addVary } from '../../http/vary.ts'
import type { KeyGuesses, KeyHolder, Keyring } from '../../registry/keyring.ts'
import type { RegisteredDemarche, Registry } from '../../registry/registry.ts'
import { newVoteId } from '../../store/ids.ts'
import type { VoteLimit } from '../../votes/vote-limit.ts'
import { readFormBody } from '../form-body.ts'
import { pageLanguage } from '../languages.ts'
import { describeRefusal, html, MAX_FORM_BYTES, noStore } from '../refusals.ts'
import {
  associationFormSchema,
  draftOf,
  faultsOf,
  followCode,
  followFormSchema,
  inputOf,
  keyFormSchema,
  type ReportDraft,
  type ReportField,
  type ReportForm,
  type ReportProblem,
  readFollowCode,
  reportFormSchema,
} from './report-form.ts'
import {
  associationReportsPage,
  followPage,
  type NotSent,
  outcomePage,
  reportFormPage,
  reportRefusedPage,
  reportThanksPage,
} from './report-pages.tsx'
import { REPORT_TEXTS } from './report-texts.ts'

export interface ReportPagesOptions {
  desk: ReportDesk
  guesses: KeyGuesses
  keyring: Keyring
  limit: VoteLimit
  registry: Registry
  publicUrl: string
  observatoryUrl: string | undefined
  now: () => number
}

type FormKind = 'person' | 'association'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What is posted here is given back when it cannot be taken. */
    reportForm?: FormKind
  }
}

interface PageRequest {
  Querystring: { demarche?: string; lang?: string }
}
interface Asked {
  code?: string
  key?: string
  lang?: Language
}

/** What is said above a form that could not be taken, by the status of the refusal. */
const NOT_SENT: Partial<Record<number, NotSent>> = {
  403: 'elsewhere',
  409: 'sentBefore',
  429: 'tooMany',
  500: 'unavailable',
  503: 'unavailable',
}

/**
 * Where a problem is reported and followed, without JavaScript. Whatever goes wrong, what was typed comes back, but for
 * keys; no token stands in an address.
 */
export async function reportPages(app: FastifyInstance, options: ReportPagesOptions): Promise<void> {
  const { desk, guesses, keyring, limit, registry, publicUrl, observatoryUrl, now } = options
  await app.register(formbody, { bodyLimit: MAX_FORM_BYTES, parser: readFormBody })
  app.addHook('onRequest', async (_request, reply) => addVary(reply, 'Accept-Language'))
  app.addHook('preHandler', async (request) => {
    if (request.method === 'POST') refuseOtherOrigins(request, publicUrl)
  })

  app.setErrorHandler<FastifyError>((error, request, reply) => {
    describeRefusal(app, request, reply, error)
    const notSent = NOT_SENT[reply.statusCode]
    const form = request.routeOptions.config.reportForm
    if (!notSent || !form || !isForm(request.body)) {
      return noStore(reply, reportRefusedPage(pageLanguage(request)))
    }
    const draft = draftOf(request.body)
    // Sent before, it is another one from now on.
    const again = notSent === 'sentBefore' ? { ...draft, id: newVoteId(now()) } : draft
    return noStore(reply, formPage(request, form, again, { notSent }))
  })

  for (const form of ['person', 'association'] as const) {
    const address = form === 'person' ? '/signaler' : '/signaler/association'
    app.get<PageRequest>(address, { schema: { hide: true } }, async (request, reply) => {
      const { demarche = '' } = request.query
      const isUnknown = demarche !== '' && !find(demarche)
      const draft = emptyDraft(demarche)
      // Not `no-store`: gone back to, this very page must come again, with the id of the report it has sent.
      reply.code(isUnknown ? 404 : 200).header('cache-control', 'private, no-cache')
      const text = REPORT_TEXTS[pageLanguage(request)].unknownDemarche
      const problem = isUnknown ? [{ field: 'demarche', text } as const] : []
      return html(reply, formPage(request, form, draft, { problem, isFresh: true }))
    })
  }

  app.post<{ Body: ReportForm }>(
    '/signaler',
    {
      schema: { hide: true, body: requestSchema(reportFormSchema) },
      config: { reportForm: 'person' },
      preHandler: limit.hook,
    },
    async (request, reply) => {
      const draft = draftOf(request.body)
      const faults = faultsOf(draft, isKnown, false)
      if (faults.length === 0) return send(request, reply, draft, undefined)
      const problem = wordsOf(request, faults)
      return noStore(reply.code(400), formPage(request, 'person', draft, { problem }))
    },
  )

  app.post<{ Body: ReportForm }>(
    '/signaler/association',
    {
      schema: { hide: true, body: requestSchema(associationFormSchema) },
      config: { reportForm: 'association' },
      preHandler: limit.hook,
    },
    async (request, reply) => {
      const association = await holderOf(request, reply)
      const draft = draftOf(request.body)
      const faults = faultsOf(draft, isKnown, true)
      if (!association) faults.unshift('key')
      if (association && faults.length === 0) return send(request, reply, draft, association)
      const problem = wordsOf(request, faults)
      return noStore(reply.code(400), formPage(request, 'association', draft, { problem }))
    },
  )

  app.get<PageRequest>('/signaler/suivi', { schema: { hide: true } }, async (request, reply) =>
    html(reply, followPage({ lang: pageLanguage(request), code: '', isWrong: false, isFresh: true })),
  )

  app.post<{ Body: Asked }>(
    '/signaler/suivi',
    { schema: { hide: true, body: requestSchema(followFormSchema) } },
    async (request, reply) => {
      const { code = '' } = request.body
      const lang = pageLanguage(request)
      const read = readFollowCode(code)
      const report = read && (await desk.find(read.id, read.token))
      if (report) return noStore(reply, outcomePage(report, registry.find(report.demarche)?.title, lang))
      return noStore(reply.code(400), followPage({ lang, code, isWrong: true, isFresh: false }))
    },
  )

  app.post<{ Body: Asked }>(
    '/signaler/association/suivi',
    { schema: { hide: true, body: requestSchema(keyFormSchema) } },
    async (request, reply) => {
      const association = await holderOf(request, reply)
      if (!association) {
        const page = formPage(request, 'association', emptyDraft(), { isKeyOfReportsWrong: true })
        return noStore(reply.code(400), page)
      }
      const reports = await desk.sentBy(association)
      const page = associationReportsPage({
        lang: pageLanguage(request),
        name: association.name,
        reports: reports.map((report) => ({ report, title: registry.find(report.demarche)?.title })),
      })
      return noStore(reply, page)
    },
  )

  // Reopened from the history, what was posted is gone.
  app.get('/signaler/association/suivi', { schema: { hide: true } }, async (_request, reply) =>
    reply.redirect('/signaler/association', 303),
  )

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    draft: ReportDraft,
    association: KeyHolder | undefined,
  ) {
    const lang = pageLanguage(request)
    const result = await desk.send(inputOf(draft, lang), association)
    if (!result.ok) throw new ProblemError(result.code)
    const code = association ? undefined : followCode(result.receipt)
    const about = find(draft.demarche)?.title
    return noStore(reply, reportThanksPage({ lang, about, code, observatoryUrl }))
  }

  async function holderOf(request: FastifyRequest<{ Body: Asked }>, reply: FastifyReply) {
    await guesses.refuse(request, reply)
    const { key = '' } = request.body
    const holder = keyring.holderOf(key.trim(), 'members')
    if (!holder && key !== '') await guesses.count(request)
    return holder
  }

  function formPage(
    request: FastifyRequest,
    form: FormKind,
    draft: ReportDraft,
    said: {
      problem?: readonly ReportProblem[]
      notSent?: NotSent
      isKeyOfReportsWrong?: boolean
      isFresh?: boolean
    },
  ): string {
    const { problem = [], isFresh = false, ...more } = said
    const demarche = find(draft.demarche)
    const listed = demarche ? [] : registry.listed()
    const isAssociation = form === 'association'
    return reportFormPage({
      ...{ lang: pageLanguage(request), draft, problem, demarche, listed, isAssociation, isFresh },
      ...more,
    })
  }

  function emptyDraft(demarche = ''): ReportDraft {
    return { id: newVoteId(now()), demarche, codes: [], members: '', text: '' }
  }

  function find(demarche: string): RegisteredDemarche | undefined {
    return /^[1-9]\d{0,8}$/.test(demarche) ? registry.find(Number(demarche)) : undefined
  }
  function isKnown(demarche: string): boolean {
    return find(demarche) !== undefined
  }
}

function isForm(body: unknown): body is ReportForm {
  return typeof body === 'object' && body !== null && 'id' in body
}

function wordsOf(request: FastifyRequest, faults: readonly ReportField[]): ReportProblem[] {
  const { wrong } = REPORT_TEXTS[pageLanguage(request)]
  return faults.map((field) => ({ field, text: wrong[field] }))
}
