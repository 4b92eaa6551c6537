import { Readable } from 'node:stream'
import { exportQuerySchema, importReportSchema } from '@monavis/shared/schemas'
import type { FastifyInstance } from 'fastify'
import { takeYourTime } from '../http/client-errors.ts'
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.ts'
import { languageOf } from '../http/language.ts'
import { ProblemError } from '../http/problem.ts'
import type { Keyring } from '../registry/keyring.ts'
import type { Registry } from '../registry/registry.ts'
import type { Store } from '../store/store.ts'
import { exportVotes } from './export-votes.ts'
import { importVotes } from './import-votes.ts'
import type { VoteDesk } from './vote-desk.ts'

const NDJSON = 'application/x-ndjson'

export interface VoteAdminRoutesOptions {
  desk: VoteDesk
  keyring: Keyring
  registry: Registry
  store: Store
  now: () => number
}

/** Votes in and out by the million, streamed both ways. */
export async function voteAdminRoutes(app: FastifyInstance, options: VoteAdminRoutesOptions): Promise<void> {
  const { desk, keyring, registry, store, now } = options

  // In this plugin alone, a body is a stream of lines, of any length in all.
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(NDJSON, (_request, payload, done) => done(null, payload))

  app.post<{ Body: Readable | undefined }>(
    '/api/v1/admin/votes/import',
    {
      schema: {
        summary: 'Imports dated votes',
        description:
          'One vote a line, with `at`, the instant it was received. Lines are refused one by one; sent again, those already in are counted as duplicates.',
        consumes: [NDJSON],
        security: [{ key: [] }],
        response: { 200: responseSchema(importReportSchema), '4xx': problemResponse },
      },
      onRequest: [keyring.requires('votes:import'), async (request) => takeYourTime(request)],
      bodyLimit: Number.MAX_SAFE_INTEGER,
    },
    async (request) => {
      if (!request.body) throw new ProblemError('unsupported-media-type')
      return importVotes(request.body, desk, now(), languageOf(request))
    },
  )

  app.get<{ Querystring: { demarche?: string } }>(
    '/api/v1/admin/votes/export',
    {
      schema: {
        summary: 'Exports votes',
        description: 'Counted votes in the shape of the import, one a line, comments redacted.',
        produces: [NDJSON],
        security: [{ key: [] }],
        querystring: requestSchema(exportQuerySchema),
        response: { '4xx': problemResponse },
      },
      onRequest: keyring.requires('votes:export'),
      config: { isAudited: true, names: 'query.demarche' },
    },
    async (request, reply) => {
      const demarche = request.query.demarche === undefined ? undefined : Number(request.query.demarche)
      if (demarche !== undefined && !registry.find(demarche)) throw new ProblemError('unknown-demarche')
      return reply.type(NDJSON).send(Readable.from(exportVotes(store, { demarche })))
    },
  )
}
