import {
  differenceQuerySchema,
  differenceSchema,
  editionParamsSchema,
  editionSchema,
  type PublishedEdition,
  publishedEditionsSchema,
  revisionParamsSchema,
} from '@monavis/shared/editions'
import {
  type Format,
  type FormatQuery,
  formatQuerySchema,
  noQuerySchema,
  tableSchemaSchema,
} from '@monavis/shared/schemas'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { CONTENT_TYPES, describeCsv, formatOf, MEDIA_TYPES } from '../http/format.ts'
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.ts'
import { ProblemError } from '../http/problem.ts'
import { holdLatest, Representation, sendRepresentation } from '../http/representation.ts'
import { type EditionRecord, readEditionContent } from '../store/editions.ts'
import type { Store } from '../store/store.ts'
import { compareEditions } from './difference.ts'
import type { EditionDesk } from './edition-desk.ts'
import { type EditionForms, formsOf } from './edition-forms.ts'
import { remember } from './remembered.ts'
import { publishedAt } from './steps.ts'

/** Editions in memory: a megabyte or two each, compressed forms and CSV included as they are asked for. */
const MAX_EDITIONS = 8
/** Differences in memory: some 300 KB each. */
const MAX_DIFFERENCES = 16

/** An embargo ends, and a correction comes, at most a minute late in a cache. */
const SHORT = 'public, max-age=60'
const FOR_EVER = 'public, max-age=31536000, immutable'

export interface EditionRoutesOptions {
  desk: EditionDesk
  store: Store
  /** Refuses a client that asks for too much that is not in memory. */
  limitCold: onRequestAsyncHookHandler
}

/** What anyone may read of editions: those that are published by now. Of all others, there is nothing to be told. */
export async function editionRoutes(app: FastifyInstance, options: EditionRoutesOptions): Promise<void> {
  const { desk, store, limitCold } = options
  const editions = remember<EditionForms>(MAX_EDITIONS)
  const differences = remember<Representation>(MAX_DIFFERENCES)
  const list = holdLatest(CONTENT_TYPES.json)

  // Of a refusal too, which no cache is to keep: what is not published now may be in a second.
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'public, no-cache')
    done()
  })

  const keyOf = ({ edition, revision }: EditionRecord) => `${edition}/${revision}`
  const formsAt = (record: EditionRecord) =>
    editions.get(keyOf(record), async () => formsOf(await readEditionContent(store.db, record)))
  const find = (isWanted: (record: EditionRecord) => boolean) => {
    const record = desk.published().find(isWanted)
    if (!record) throw new ProblemError('unknown-edition')
    return record
  }
  const formOf = async (
    request: FastifyRequest,
    reply: FastifyReply,
    record: EditionRecord,
    form: Format | 'schema',
  ) => {
    if (!editions.has(keyOf(record))) await limitCold.call(app, request, reply)
    return (await formsAt(record)).form(form)
  }
  const send = async (
    request: FastifyRequest<{ Querystring: FormatQuery }>,
    reply: FastifyReply,
    record: EditionRecord,
    keep: string,
  ) => {
    const format = formatOf(request, request.query.format)
    const form = await formOf(request, reply, record, format)
    describeCsv(reply, format, `/api/v1/editions/${keyOf(record)}/schema.json`)
    return sendRepresentation(request, reply.header('cache-control', keep), form, 'Accept')
  }

  app.get(
    '/api/v1/editions',
    {
      schema: {
        summary: 'Every published edition and revision, the latest first',
        querystring: requestSchema(noQuerySchema),
        response: { 200: responseSchema(publishedEditionsSchema), '4xx': problemResponse },
      },
    },
    (request, reply) => {
      const text = JSON.stringify({ editions: desk.published().map(announce) })
      return sendRepresentation(request, reply.header('cache-control', SHORT), list(text))
    },
  )

  const produced = {
    produces: Object.values(MEDIA_TYPES),
    querystring: requestSchema(formatQuerySchema),
    response: { 200: responseSchema(editionSchema), '4xx': problemResponse },
  }

  app.get<{ Params: { edition: string }; Querystring: FormatQuery }>(
    '/api/v1/editions/:edition',
    {
      schema: {
        summary: 'The latest revision of an edition',
        description: 'Also NDJSON (a démarche a line) and CSV, by `Accept` or `format`.',
        params: requestSchema(editionParamsSchema),
        ...produced,
      },
    },
    (request, reply) =>
      send(
        request,
        reply,
        find(({ edition }) => edition === request.params.edition),
        SHORT,
      ),
  )

  app.get<{ Params: { edition: string; revision: string }; Querystring: FormatQuery }>(
    '/api/v1/editions/:edition/:revision',
    {
      schema: {
        summary: 'One revision of an edition, which never changes',
        description: 'The SHA-256 of its bytes as JSON is the `digest` in the list of editions.',
        params: requestSchema(revisionParamsSchema),
        ...produced,
      },
    },
    (request, reply) => {
      const { edition, revision } = request.params
      const record = find((one) => one.edition === edition && one.revision === Number(revision))
      return send(request, reply, record, FOR_EVER)
    },
  )

  app.get<{ Params: { edition: string; revision: string } }>(
    '/api/v1/editions/:edition/:revision/schema.json',
    {
      schema: {
        summary: 'The columns of a revision of an edition as CSV',
        description: 'A Table Schema (https://specs.frictionlessdata.io/table-schema/).',
        params: requestSchema(revisionParamsSchema),
        querystring: requestSchema(noQuerySchema),
        response: { 200: responseSchema(tableSchemaSchema), '4xx': problemResponse },
      },
    },
    async (request, reply) => {
      const { edition, revision } = request.params
      const record = find((one) => one.edition === edition && one.revision === Number(revision))
      const schema = await formOf(request, reply, record, 'schema')
      return sendRepresentation(request, reply.header('cache-control', SHORT), schema)
    },
  )

  app.get<{ Params: { edition: string }; Querystring: { with?: string } }>(
    '/api/v1/editions/:edition/difference',
    {
      schema: {
        summary: 'What changed between two editions: who rose, fell, entered, left, moved level',
        description:
          'Latest revisions of both. A move is one of satisfaction between the two quarters alone, at 5 % after Benjamini-Hochberg: published marks, over 12 months, would overlap.',
        params: requestSchema(editionParamsSchema),
        querystring: requestSchema(differenceQuerySchema),
        response: { 200: responseSchema(differenceSchema), '4xx': problemResponse },
      },
    },
    async (request, reply) => {
      const after = find(({ edition }) => edition === request.params.edition)
      const { with: other } = request.query
      const before = find(({ edition }) => (other ? edition === other : edition < after.edition))
      const key = `${keyOf(after)} ${keyOf(before)}`
      if (!differences.has(key)) await limitCold.call(app, request, reply)
      const difference = await differences.get(key, async () => {
        const former = await formsAt(before)
        const compared = compareEditions((await formsAt(after)).content(), former.content())
        return new Representation(CONTENT_TYPES.json, JSON.stringify(compared))
      })
      return sendRepresentation(request, reply.header('cache-control', SHORT), difference)
    },
  )
}

function announce(record: EditionRecord): PublishedEdition {
  const { edition, revision, imported, digest, method, reason, note } = record
  return {
    edition,
    revision,
    origin: imported ? 'imported' : 'collector',
    publishedAt: publishedAt(record).toISOString(),
    digest: digest.toString('hex'),
    method,
    reason,
    note,
  }
}
