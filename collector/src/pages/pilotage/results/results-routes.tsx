import { isoDay, parisDay } from '@monavis/shared/period'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { roleOn } from '../../../pilotage/agent.ts'
import { readPeriod } from '../../../pilotage/results/asked-period.ts'
import { createNoteDesk, type NoteFaults, type TypedNote } from '../../../pilotage/results/note-desk.ts'
import { presetPeriod, USUAL } from '../../../pilotage/results/presets.ts'
import { createPublicationReader, type PublicationParts } from '../../../pilotage/results/publication.ts'
import { type RemarkFault, tellRemark } from '../../../pilotage/results/remark-desk.ts'
import { readResults } from '../../../pilotage/results/results.ts'
import type { Registry } from '../../../registry/registry.ts'
import { countNotes, readNotes } from '../../../store/notes.ts'
import { countSuspectRemarks, readSuspectRemarks } from '../../../store/suspect-remarks.ts'
import { readWaitingBatches } from '../../../store/suspects.ts'
import { agentOf, demarcheAt } from '../gate.ts'
import { PageLinks } from '../PageLinks.tsx'
import { cutPages } from '../paging.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { NotesPage } from './NotesPage.tsx'
import { Remarks } from './Remarks.tsx'
import { ResultsPage } from './ResultsPage.tsx'
import { SuspectsPage } from './SuspectsPage.tsx'
import { writingIn } from './writing.ts'

export interface ResultsRoutesOptions extends PublicationParts {
  registry: Registry
}

/** Lists of a page. */
const NOTES_A_PAGE = 20
const BATCHES_A_PAGE = 30
const REMARKS_A_PAGE = 20

const lang = z.string().max(20).optional()
const periodQuery = z.strictObject({
  from: z.string().max(100).optional(),
  to: z.string().max(100).optional(),
  lang,
})
const pageQuery = z.strictObject({
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .optional(),
  lang,
})
type PageQuery = z.infer<typeof pageQuery>
const noteParams = z.strictObject({ demarche: z.string(), note: z.string().regex(/^[1-9]\d{0,8}$/) })
/** Of any length: what is too long is told so, and kept. */
const noteForm = z.strictObject({ day: z.string(), text: z.string() })
const remarkForm = z.strictObject({ text: z.string() })

/** What agents are told of a démarche: its results, their own notes on them, and its suspect votes. */
export async function resultsRoutes(app: FastifyInstance, options: ResultsRoutesOptions): Promise<void> {
  const { registry, store, publishFrom, now } = options
  const readPublication = createPublicationReader(options)
  const notes = createNoteDesk(store, now)
  const today = () => parisDay(now())
  const mayWrite = (request: FastifyRequest) => roleOn(agentOf(request), demarcheAt(request)) === 'manager'

  app.get<{ Querystring: z.infer<typeof periodQuery> }>(
    '/pilotage/demarches/:demarche',
    { schema: { hide: true, querystring: requestSchema(periodQuery) }, config: { right: 'reader' } },
    async (request, reply) => {
      const demarche = demarcheAt(request)
      const writing = writingIn(viewOf(request).lang)
      const usual = presetPeriod(USUAL, today())
      const { from = isoDay(usual.from), to = isoDay(usual.to) } = request.query
      const asked = readPeriod(from, to, today())
      const told = asked.ok
        ? {
            ...asked,
            publishFrom,
            results: await readResults({ store, publishFrom }, demarche, asked, today()),
            publication: await readPublication(demarche),
          }
        : undefined
      return showPage(request, reply.code(asked.ok ? 200 : 400), {
        title: writing.texts.title,
        demarche: { about: demarche, tab: '' },
        children: (
          <ResultsPage
            {...{ writing, demarche, from, to, told, mayWrite: mayWrite(request), today: today() }}
            faults={asked.ok ? {} : asked.faults}
          />
        ),
      })
    },
  )

  app.get<{ Querystring: PageQuery }>(
    '/pilotage/demarches/:demarche/reperes',
    { schema: { hide: true, querystring: requestSchema(pageQuery) }, config: { right: 'manager' } },
    (request, reply) => showNotes(request, reply, request.query.page),
  )

  app.post<{ Body: TypedNote }>(
    '/pilotage/demarches/:demarche/reperes',
    {
      schema: { hide: true, body: requestSchema(noteForm) },
      config: { right: 'manager', isAudited: 'without-body' },
    },
    (request, reply) => writeNote(request, reply, undefined, request.body),
  )

  app.post<{ Params: { note: string }; Body: TypedNote }>(
    '/pilotage/demarches/:demarche/reperes/:note',
    {
      schema: { hide: true, params: requestSchema(noteParams), body: requestSchema(noteForm) },
      config: { right: 'manager', isAudited: 'without-body' },
    },
    (request, reply) => writeNote(request, reply, Number(request.params.note), request.body),
  )

  app.post<{ Params: { note: string } }>(
    '/pilotage/demarches/:demarche/reperes/:note/suppression',
    { schema: { hide: true, params: requestSchema(noteParams) }, config: { right: 'manager' } },
    async (request, reply) => {
      const { id } = demarcheAt(request)
      if (!(await notes.remove(id, Number(request.params.note)))) throw new ProblemError('not-found')
      return goTo(request, reply, `/pilotage/demarches/${id}/reperes`, 'note-removed')
    },
  )

  app.get<{ Querystring: PageQuery }>(
    '/pilotage/demarches/:demarche/suspects',
    { schema: { hide: true, querystring: requestSchema(pageQuery) }, config: { right: 'reader' } },
    (request, reply) => showSuspects(request, reply, { asked: request.query.page }),
  )

  app.post<{ Body: z.infer<typeof remarkForm> }>(
    '/pilotage/demarches/:demarche/suspects',
    {
      schema: { hide: true, body: requestSchema(remarkForm) },
      config: { right: 'manager', isAudited: 'without-body' },
    },
    async (request, reply) => {
      const { id } = demarcheAt(request)
      const { text } = request.body
      const said = { demarche: id, person: agentOf(request).id, text, at: now() }
      const fault = await tellRemark(store, said)
      if (fault) return showSuspects(request, reply.code(400), { typed: text, fault })
      return goTo(request, reply, `/pilotage/demarches/${id}/suspects`, 'remark-sent')
    },
  )

  app.get<{ Querystring: PageQuery }>(
    '/pilotage/instance/suspects/remarques',
    { schema: { hide: true, querystring: requestSchema(pageQuery) }, config: { right: 'admin' } },
    async (request, reply) => {
      const writing = writingIn(viewOf(request).lang)
      const { suspects } = writing.texts
      const cut = cutPages(request.query.page, await countSuspectRemarks(store.db), REMARKS_A_PAGE)
      const remarks = await readSuspectRemarks(store.db, cut)
      return showPage(request, reply, {
        title: suspects.allRemarks,
        instanceTab: 'suspects',
        children:
          remarks.length === 0 ? (
            <p>{suspects.noRemarks}</p>
          ) : (
            <>
              <Remarks {...{ writing, remarks }} titleOf={(id) => registry.find(id)?.title} />
              <PageLinks {...cut} lang={writing.lang} address="/pilotage/instance/suspects/remarques" />
            </>
          ),
      })
    },
  )

  async function writeNote(
    request: FastifyRequest,
    reply: FastifyReply,
    id: number | undefined,
    typed: TypedNote,
  ): Promise<FastifyReply> {
    const { id: demarche } = demarcheAt(request)
    const written = await notes.write({ demarche, id, person: agentOf(request).id }, typed)
    if (written.ok) return goTo(request, reply, `/pilotage/demarches/${demarche}/reperes`, 'note-written')
    if (written.faults === 'unknown') throw new ProblemError('not-found')
    return showNotes(request, reply.code(400), undefined, { id, typed, faults: written.faults })
  }

  async function showNotes(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: string | undefined,
    refused?: { id: number | undefined; typed: TypedNote; faults: NoteFaults },
  ): Promise<FastifyReply> {
    const demarche = demarcheAt(request)
    const view = viewOf(request)
    const writing = writingIn(view.lang)
    const texts = writing.texts.notes
    const cut = cutPages(asked, await countNotes(store.db, demarche.id), NOTES_A_PAGE)
    const shown = await readNotes(store.db, demarche.id, cut)
    return showPage(request, reply, {
      title: texts.title,
      demarche: { about: demarche, tab: '' },
      notices: { 'note-written': texts.written, 'note-removed': texts.removed },
      children: (
        <NotesPage
          {...{ view, writing, ...cut, refused }}
          demarche={demarche.id}
          notes={shown}
          today={isoDay(today())}
        />
      ),
    })
  }

  async function showSuspects(
    request: FastifyRequest,
    reply: FastifyReply,
    said: { asked?: string | undefined; typed?: string; fault?: RemarkFault },
  ): Promise<FastifyReply> {
    const demarche = demarcheAt(request)
    const view = viewOf(request)
    const writing = writingIn(view.lang)
    const { suspects } = writing.texts
    const waiting = await readWaitingBatches(store.db, demarche.id)
    const { page, pages, offset, limit } = cutPages(said.asked, waiting.length, BATCHES_A_PAGE)
    const remarks = await readSuspectRemarks(store.db, { demarche: demarche.id, limit: REMARKS_A_PAGE })
    return showPage(request, reply, {
      title: suspects.title,
      demarche: { about: demarche, tab: '' },
      notices: { 'remark-sent': suspects.sent },
      children: (
        <SuspectsPage
          {...{ view, writing, page, pages, remarks, mayWrite: mayWrite(request) }}
          demarche={demarche.id}
          batches={waiting.slice(offset, offset + limit)}
          typed={said.typed}
          fault={said.fault}
        />
      ),
    })
  }
}
