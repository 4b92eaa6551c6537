import { PROBLEMS } from '@monavis/shared/problems'
import { MAX_REPORT_CHARS, REPORT_STATES } from '@monavis/shared/reports'
import type { FieldProblem } from '@monavis/widget/form'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { requestSchema } from '../../../http/json-schema.ts'
import { ProblemError } from '../../../http/problem.ts'
import { readOldestReports, readReport } from '../../../store/reports.ts'
import { cut, type ListRequest, listQuerySchema, PAGE_ROWS, pageOf } from '../paging.ts'
import { goTo, showPage, viewOf } from '../Shell.tsx'
import { addErasure } from './erasure-route.ts'
import { ADMIN, ADMIN_QUIETLY, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Report } from './Report.tsx'
import { Reports } from './Reports.tsx'

const LIST = '/pilotage/instance/signalements'
const ONE = `${LIST}/:report`

const paramsSchema = z.strictObject({ report: z.uuidv7() })
const answerSchema = z.strictObject({
  state: z.enum(['acknowledged', 'fixed', 'unfounded', 'dismissed']),
  answer: z.string().max(MAX_REPORT_CHARS).default(''),
})

interface ReportRequest {
  Params: { report: string }
}

/** Problems that were reported: read, answered, erased. */
export async function reportPages(
  app: FastifyInstance,
  { registry, store, reports }: InstanceParts,
): Promise<void> {
  const params = requestSchema(paramsSchema)

  app.get<ListRequest>(
    LIST,
    { schema: { hide: true, querystring: requestSchema(listQuerySchema) }, config: ADMIN },
    async (request, reply) => {
      const view = viewOf(request)
      const { reports: texts } = INSTANCE_TEXTS[view.lang]
      const state = REPORT_STATES.find((one) => one === request.query.etat) ?? 'received'
      const page = pageOf(request)
      const rows = await readOldestReports(store.db, state, PAGE_ROWS + 1, (page - 1) * PAGE_ROWS)
      return showPage(request, reply, {
        title: texts.title,
        instanceTab: 'signalements',
        notices: texts.notices,
        children: <Reports {...{ view, state, page, registry }} found={cut(rows, 1)} />,
      })
    },
  )

  const show = async (
    request: FastifyRequest<ReportRequest>,
    reply: FastifyReply,
    said: Record<string, string> = {},
    problem?: FieldProblem,
  ) => {
    const view = viewOf(request)
    const report = await readReport(store.db, request.params.report)
    if (!report) throw new ProblemError('unknown-report')
    const asIs = { state: report.state, answer: report.answer ?? '' }
    return showPage(request, reply, {
      title: INSTANCE_TEXTS[view.lang].reports.one,
      instanceTab: 'signalements',
      children: (
        <Report
          {...{ view, report, problem }}
          demarche={registry.find(report.demarche)}
          said={new URLSearchParams({ ...asIs, ...said })}
        />
      ),
    })
  }
  app.get<ReportRequest>(ONE, { schema: { hide: true, params }, config: ADMIN }, (request, reply) =>
    show(request, reply),
  )

  app.post<ReportRequest & { Body: z.infer<typeof answerSchema> }>(
    `${ONE}/reponse`,
    { schema: { hide: true, params, body: requestSchema(answerSchema) }, config: ADMIN_QUIETLY },
    async (request, reply) => {
      const { lang } = viewOf(request)
      const { state, answer: typed } = request.body
      const answer = typed.trim() || undefined
      if (answer === undefined && state !== 'dismissed') {
        const { required } = INSTANCE_TEXTS[lang].reports
        return show(request, reply.code(400), request.body, { field: 'answer', text: required })
      }
      const outcome = await reports.answer(request.params.report, { state, answer }, true)
      if (outcome.ok) return goTo(request, reply, LIST, 'answered')
      const { status, ...words } = PROBLEMS[outcome.code]
      return show(request, reply.code(status), request.body, { field: '', text: words[lang] })
    },
  )

  addErasure(app, { list: LIST, one: ONE, params, show }, ({ params: { report } }) =>
    reports.eraseTexts(report),
  )
}
