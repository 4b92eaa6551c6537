import { tableSchemaSchema } from '@monavis/shared/schemas'
import type { FastifyInstance } from 'fastify'
import { CONTENT_TYPES } from '../http/format.ts'
import { problemResponse, responseSchema } from '../http/json-schema.ts'
import { Representation, sendRepresentation } from '../http/representation.ts'
import { tableSchema } from '../http/table.ts'
import { FEED_COLUMNS } from './feed-columns.ts'
import { SERIES_COLUMNS } from './series-forms.ts'

export const FEED_SCHEMA = '/api/v1/schemas/observatoire.json'
export const SERIES_SCHEMA = '/api/v1/schemas/scores.json'

/** What the CSVs hold, column by column, at addresses that never change. */
export async function tableSchemaRoutes(app: FastifyInstance): Promise<void> {
  const schemas = [
    [FEED_SCHEMA, 'The columns of the feed as CSV', tableSchema(FEED_COLUMNS, ['id'])],
    [SERIES_SCHEMA, 'The columns of a series as CSV', tableSchema(SERIES_COLUMNS, ['from'])],
  ] as const
  for (const [url, summary, schema] of schemas) {
    const file = new Representation(CONTENT_TYPES.json, JSON.stringify(schema))
    const documented = {
      summary,
      description: 'A Table Schema (https://specs.frictionlessdata.io/table-schema/).',
      response: { 200: responseSchema(tableSchemaSchema), '4xx': problemResponse },
    }
    app.get(url, { schema: documented }, (request, reply) => sendRepresentation(request, reply, file))
  }
}
