import {
  type ReportAnswer,
  type ReportsQuery,
  readReportSchema,
  readReportsSchema,
  reportAnswerSchema,
  reportsQuerySchema,
} from '@monavis/shared/reports'
import { voteParamsSchema } from '@monavis/shared/schemas'
import type { FastifyInstance } from 'fastify'
import { problemResponse, requestSchema, responseSchema } from '../../http/json-schema.ts'
import { languageOf } from '../../http/language.ts'
import { ProblemError } from '../../http/problem.ts'
import type { Keyring } from '../../registry/keyring.ts'
import type { ReportDesk } from './report-desk.ts'
import { readingOf } from './shown-report.ts'

const REQUIRED = {
  fr: 'est requis, sauf avec dismissed',
  en: 'is required but with dismissed',
} as const

export interface ReportAdminRoutesOptions {
  desk: ReportDesk
  keyring: Keyring
}

/** Where those in charge read what was reported, and answer it. */
export async function reportAdminRoutes(
  app: FastifyInstance,
  { desk, keyring }: ReportAdminRoutesOptions,
): Promise<void> {
  const security = [{ key: [] }]
  const onRequest = keyring.requires('moderation', 'answers')

  app.get<{ Querystring: ReportsQuery }>(
    '/api/v1/admin/reports',
    {
      schema: {
        summary: 'Problems reported, the newest first, 500 at most',
        security,
        querystring: requestSchema(reportsQuerySchema),
        response: { 200: responseSchema(readReportsSchema), '4xx': problemResponse },
      },
      onRequest,
    },
    async (request) => {
      const { state, demarche } = request.query
      const reports = await desk.list({
        states: state && [state],
        demarche: demarche === undefined ? undefined : Number(demarche),
      })
      return { reports: reports.map(readingOf) }
    },
  )

  app.post<{ Params: { id: string }; Body: ReportAnswer }>(
    '/api/v1/admin/reports/:id/answer',
    {
      schema: {
        summary: 'Answers a report, again if need be: its sender reads the latest answer',
        description: '`dismissed`, and what was, are for the scope `moderation` alone.',
        security,
        params: requestSchema(voteParamsSchema),
        body: requestSchema(reportAnswerSchema),
        response: { 200: responseSchema(readReportSchema), '4xx': problemResponse },
      },
      // Somebody may be named in the answer, before it is redacted.
      config: { isAudited: 'without-body' },
      onRequest,
    },
    async (request) => {
      const { body } = request
      if (body.state !== 'dismissed' && body.answer === undefined) {
        const error = { path: '/answer', message: REQUIRED[languageOf(request)] }
        throw new ProblemError('invalid-request', [error])
      }
      const result = await desk.answer(request.params.id, body, keyring.allows(request, 'moderation'))
      if (!result.ok) throw new ProblemError(result.code)
      return readingOf(result.report)
    },
  )
}
