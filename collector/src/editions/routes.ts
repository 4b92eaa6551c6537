import {
  differenceQuerySchema,
  differenceSchema,
  editionParamsSchema,
  editionSchema,
  type PublishedEdition,
  publishedEditionsSchema,
  revisionParamsSchema,
} from '@monavis/shared/editions'
import { noQuerySchema } from '@monavis/shared/schemas'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.ts'
import { ProblemError } from '../http/problem.ts'
import { Representation, sendRepresentation } from '../http/representation.ts'
import { type EditionRecord, readEditionContent } from '../store/editions.ts'
import type { Store } from '../store/store.ts'
import { compareEditions } from './difference.ts'
import type { EditionDesk } from './edition-desk.ts'
import { EDITION_TYPES, type EditionForms, formsOf, typeFor } from './edition-forms.ts'
import { remember } from './remembered.ts'

/** Editions in memory: a megabyte or two each, compressed forms and CSV included as they are asked for. */
const MAX_EDITIONS = 8
/** Differences in memory: some 300 KB each. */
const MAX_DIFFERENCES = 16

const JSON_TYPE = 'application/json; charset=utf-8'
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
  let list = { text: '', form: new Representation(JSON_TYPE, '') }

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
  const send = async (request: FastifyRequest, reply: FastifyReply, record: EditionRecord, keep: string) => {
    if (!editions.has(keyOf(record))) await limitCold.call(app, request, reply)
    const form = await (await formsAt(record)).form(typeFor(request))
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
      // The same list keeps its compressed bytes.
      if (list.text !== text) list = { text, form: new Representation(JSON_TYPE, text) }
      return sendRepresentation(request, reply.header('cache-control', SHORT), list.form)
    },
  )

  const produced = {
    produces: [...EDITION_TYPES],
    querystring: requestSchema(noQuerySchema),
    response: { 200: responseSchema(editionSchema), '4xx': problemResponse },
  }

  app.get<{ Params: { edition: string } }>(
    '/api/v1/editions/:edition',
    {
      schema: {
        summary: 'The latest revision of an edition',
        description: 'CSV with `Accept: text/csv`, a démarche a line with `Accept: application/x-ndjson`.',
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

  app.get<{ Params: { edition: string; revision: string } }>(
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
        return new Representation(JSON_TYPE, JSON.stringify(compared))
      })
      return sendRepresentation(request, reply.header('cache-control', SHORT), difference)
    },
  )
}

function announce(record: EditionRecord): PublishedEdition {
  const { edition, revision, imported, embargoUntil, digest, method, reason } = record
  return {
    edition,
    revision,
    origin: imported ? 'imported' : 'collector',
    publishedAt: new Date(embargoUntil ?? 0).toISOString(),
    digest: digest.toString('hex'),
    method,
    reason,
  }
}
