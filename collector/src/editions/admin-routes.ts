import {
  type Correction,
  correctionSchema,
  type EditionStatus,
  editionDetailSchema,
  editionParamsSchema,
  editionSchema,
  editionStatesSchema,
  type ImportedEdition,
  importedEditionSchema,
  importedReportSchema,
  newEditionSchema,
  type Remark,
  remarkSchema,
  type Step,
  stepSchema,
} from '@monavis/shared/editions'
import { type FormatQuery, formatQuerySchema, noQuerySchema } from '@monavis/shared/schemas'
import type { FastifyInstance } from 'fastify'
import { formatOf, MEDIA_TYPES } from '../http/format.ts'
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import { sendRepresentation } from '../http/representation.ts'
import { stopAtFirstError } from '../http/validation.ts'
import type { Keyring } from '../registry/keyring.ts'
import { type EditionRecord, readEditionContent, readRemarks } from '../store/editions.ts'
import type { Store } from '../store/store.ts'
import type { EditionDesk, EditionOutcome } from './edition-desk.ts'
import { formsOf } from './edition-forms.ts'
import { readImport } from './imported-content.ts'
import { stateOf } from './steps.ts'

/** Two thousand démarches with every count of both periods. */
const MAX_IMPORT_BYTES = 8 * 1024 * 1024

const MESSAGES = {
  fr: {
    required: 'est requis avec embargo, et là seulement',
    past: 'est déjà passé',
    revision: 'n’est pas le numéro qui suit la dernière révision',
  },
  en: {
    required: 'is required with embargo, and there alone',
    past: 'has already passed',
    revision: 'is not the number that follows the last revision',
  },
} as const

export interface EditionAdminRoutesOptions {
  desk: EditionDesk
  keyring: Keyring
  store: Store
  now: () => number
}

/** How an edition comes to be published: made, reviewed, held under embargo, corrected; and past ones taken in. */
export async function editionAdminRoutes(
  app: FastifyInstance,
  { desk, keyring, store, now }: EditionAdminRoutesOptions,
): Promise<void> {
  const security = [{ key: [] }]
  const onRequest = keyring.requires('editions')
  const params = requestSchema(editionParamsSchema)
  const detail = responseSchema(editionDetailSchema)
  const answers = { 200: detail, '4xx': problemResponse }

  const found = (edition: string): EditionRecord => {
    const record = desk.latest(edition)
    if (!record) throw new ProblemError('unknown-edition')
    return record
  }
  const done = (outcome: EditionOutcome): EditionRecord => {
    if (!outcome.ok) throw new ProblemError(outcome.code)
    return outcome.record
  }
  const detailOf = async (record: EditionRecord) => ({
    ...statusOf(record, now()),
    remarks: (await readRemarks(store.db, record.edition)).map(({ revision, ministere, body, at }) => ({
      ...{ revision, ministere, text: body },
      at: new Date(at).toISOString(),
    })),
  })

  app.get(
    '/api/v1/admin/editions',
    {
      schema: {
        summary: 'Every revision of every edition, public or not',
        security,
        querystring: requestSchema(noQuerySchema),
        response: { 200: responseSchema(editionStatesSchema), '4xx': problemResponse },
      },
      onRequest,
    },
    async () => ({ editions: desk.all().map((record) => statusOf(record, now())) }),
  )

  app.post<{ Body: { edition: string } }>(
    '/api/v1/admin/editions',
    {
      schema: {
        summary: 'Makes the edition of a quarter: a draft',
        description: 'From 48 hours after the end of the quarter, Paris time.',
        security,
        body: requestSchema(newEditionSchema),
        response: { 201: detail, '4xx': problemResponse },
      },
      onRequest,
    },
    async (request, reply) => {
      const record = done(await desk.close(request.body.edition))
      return reply.code(201).send(await detailOf(record))
    },
  )

  app.get<{ Params: { edition: string } }>(
    '/api/v1/admin/editions/:edition',
    {
      schema: {
        summary: 'The last revision of an edition, whatever its state, with all remarks',
        security,
        params,
        response: answers,
      },
      onRequest,
    },
    (request) => detailOf(found(request.params.edition)),
  )

  app.get<{ Params: { edition: string }; Querystring: FormatQuery }>(
    '/api/v1/admin/editions/:edition/content',
    {
      schema: {
        summary: 'What the last revision of an edition says, whatever its state',
        description: 'The very bytes that will be published. Also NDJSON and CSV, by `Accept` or `format`.',
        produces: Object.values(MEDIA_TYPES),
        security,
        params,
        querystring: requestSchema(formatQuerySchema),
        response: { 200: responseSchema(editionSchema), '4xx': problemResponse },
      },
      onRequest,
    },
    async (request, reply) => {
      const body = await readEditionContent(store.db, found(request.params.edition))
      return sendRepresentation(
        request,
        reply,
        await formsOf(body).form(formatOf(request, request.query.format)),
        'Accept',
      )
    },
  )

  app.post<{ Params: { edition: string }; Body: Step }>(
    '/api/v1/admin/editions/:edition/steps',
    {
      schema: {
        summary: 'Moves an edition on: to review, under embargo, or back to draft',
        description:
          'It is published by itself when its embargo ends. Back to draft, its content is frozen anew; under embargo, `embargo` moves its end.',
        security,
        params,
        body: requestSchema(stepSchema),
        response: answers,
      },
      onRequest,
    },
    async (request) => {
      const { to, until } = request.body
      const untilMs = until === undefined ? null : Date.parse(until)
      const refuseUntil = (message: 'required' | 'past') => {
        const error = { path: '/until', message: MESSAGES[languageOf(request)][message] }
        throw new ProblemError('invalid-request', [error])
      }
      if ((to === 'embargo') !== (untilMs !== null)) refuseUntil('required')
      if (untilMs !== null && !(untilMs >= now())) refuseUntil('past')
      return detailOf(done(await desk.step(request.params.edition, to, untilMs)))
    },
  )

  app.post<{ Params: { edition: string }; Body: Remark }>(
    '/api/v1/admin/editions/:edition/remarks',
    {
      schema: {
        summary: 'Records what a ministère remarks of the edition in review',
        security,
        params,
        body: requestSchema(remarkSchema),
        response: { 201: detail, '4xx': problemResponse },
      },
      onRequest,
    },
    async (request, reply) => {
      const record = done(await desk.remark(request.params.edition, request.body))
      return reply.code(201).send(await detailOf(record))
    },
  )

  app.post<{ Params: { edition: string }; Body: Correction }>(
    '/api/v1/admin/editions/:edition/revisions',
    {
      schema: {
        summary: 'Begins the correction of a published edition: a draft of its next revision',
        description: 'Frozen from the counts and the registry as they are now. The former one stays public.',
        security,
        params,
        body: requestSchema(correctionSchema),
        response: { 201: detail, '4xx': problemResponse },
      },
      onRequest,
    },
    async (request, reply) => {
      const record = done(await desk.revise(request.params.edition, request.body))
      return reply.code(201).send(await detailOf(record))
    },
  )

  const report = responseSchema(importedReportSchema)
  app.post<{ Body: ImportedEdition }>(
    '/api/v1/admin/editions/import',
    {
      schema: {
        summary: 'Takes in a past edition as it was published',
        description:
          'Whole or not at all. Marks, numbers and counts are optional. The same one again changes nothing; its correction is its next revision.',
        security,
        body: requestSchema(importedEditionSchema),
        response: { 200: report, 201: report, '4xx': problemResponse },
      },
      onRequest,
      bodyLimit: MAX_IMPORT_BYTES,
      validatorCompiler: stopAtFirstError,
    },
    async (request, reply) => {
      const language = languageOf(request)
      const read = readImport(request.body, now(), language)
      if (!read.ok) throw new ProblemError('invalid-request', read.errors)
      const outcome = await desk.import(read.content, Date.parse(request.body.publishedAt))
      if (!outcome.ok && outcome.code === 'invalid-request') {
        const error = { path: '/revision', message: MESSAGES[language].revision }
        throw new ProblemError(outcome.code, [error])
      }
      const isNew = outcome.isNew === true
      const edition = statusOf(done(outcome), now())
      return reply.code(isNew ? 201 : 200).send({ imported: isNew, edition })
    },
  )
}

function statusOf(record: EditionRecord, now: number): EditionStatus {
  const { edition, revision, imported, reason, embargoUntil, frozenAt, method, digest } = record
  return {
    edition,
    revision,
    origin: imported ? 'imported' : 'collector',
    reason,
    state: stateOf(record, now),
    embargoUntil: embargoUntil === null ? null : new Date(embargoUntil).toISOString(),
    frozenAt: new Date(frozenAt).toISOString(),
    method,
    digest: digest.toString('hex'),
  }
}
