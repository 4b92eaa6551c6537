import { noQuerySchema, tableSchemaSchema } from '@monavis/shared/schemas'
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from 'fastify'
import { CONTENT_TYPES } from '../http/format.ts'
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.ts'
import { holdLatest, Representation, sendRepresentation } from '../http/representation.ts'
import { CATALOGUE, csvAddress, FILE_NAMES, type FileName, schemaAddress } from './addresses.ts'
import { writeCatalogue } from './catalogue.ts'
import { OPEN_FILES } from './files.ts'
import type { HeldFile } from './held-file.ts'
import { LICENCE } from './licence.ts'
import { type OpenDataParts, openFiles, readFacts } from './make-files.ts'

/** Without a charset, which this type has none of: it is UTF-8 (RFC 8259). */
const CATALOGUE_TYPE = 'application/ld+json'

export interface OpenDataRoutesOptions extends OpenDataParts {
  /** Where people reach the service. */
  publicUrl: string
  /** Refuses a client that asks for too much that is not in memory. */
  limitCold: onRequestAsyncHookHandler
}

const SUMMARIES = {
  editions: 'Every score of every published edition, in its latest revision',
  demarches: 'Public démarches with their indicators',
  series: 'Monthly series of every public démarche, but for the month under way',
} as const satisfies Record<FileName, string>

/** What anyone may take away whole: the files, what their columns are, and the catalogue of them. */
export async function openDataRoutes(app: FastifyInstance, options: OpenDataRoutesOptions): Promise<void> {
  const { publicUrl, limitCold } = options
  const files = openFiles(options)
  const catalogue = holdLatest(CATALOGUE_TYPE)

  // Always asked again, and a 304 most of the time.
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'public, no-cache')
    done()
  })

  /** What has to be made first costs the client a turn at the door. */
  const atTheDoor = async (file: HeldFile, request: FastifyRequest, reply: FastifyReply) => {
    if (!file.isAtHand()) await limitCold.call(app, request, reply)
  }
  const querystring = requestSchema(noQuerySchema)

  for (const name of FILE_NAMES) {
    const { schema } = OPEN_FILES[name]
    const file = files[name]
    const links = [
      `<${schemaAddress(name)}>; rel="describedby"; type="application/json"`,
      `<${LICENCE.url}>; rel="license"`,
    ].join(', ')
    app.get(
      csvAddress(name),
      {
        schema: {
          summary: SUMMARIES[name],
          description: `${LICENCE.name}. Its Table Schema: ${schemaAddress(name)}.`,
          querystring,
          response: {
            200: { description: 'A line each', content: { 'text/csv': { schema: { type: 'string' } } } },
            '4xx': problemResponse,
          },
        },
      },
      async (request, reply) => {
        await atTheDoor(file, request, reply)
        const made = await file.get()
        return sendRepresentation(request, reply.header('link', links), made)
      },
    )

    const described = new Representation(CONTENT_TYPES.json, JSON.stringify(schema))
    app.get(
      schemaAddress(name),
      {
        schema: {
          summary: `The columns of ${csvAddress(name)}`,
          description: 'A Table Schema (https://specs.frictionlessdata.io/table-schema/).',
          querystring,
          response: { 200: responseSchema(tableSchemaSchema), '4xx': problemResponse },
        },
      },
      (request, reply) => sendRepresentation(request, reply, described),
    )
  }

  app.get(
    CATALOGUE,
    {
      schema: {
        summary: 'The catalogue of the files, for whoever harvests them',
        description: 'DCAT 3, DCAT-AP, as JSON-LD.',
        querystring,
        response: {
          200: {
            description: 'A dcat:Catalog',
            content: { [CATALOGUE_TYPE]: { schema: { type: 'object' } } },
          },
          '4xx': problemResponse,
        },
      },
    },
    async (request, reply) => {
      await atTheDoor(files.editions, request, reply)
      const text = JSON.stringify(writeCatalogue(publicUrl, await readFacts(options, files)))
      return sendRepresentation(request, reply, catalogue(text))
    },
  )
}
