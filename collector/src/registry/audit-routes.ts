import { auditQuerySchema, auditSchema } from '@monavis/shared/schemas'
import type { FastifyInstance } from 'fastify'
import { problemResponse, requestSchema, responseSchema } from '../http/json-schema.ts'
import { readAuditEntries } from '../store/audit.ts'
import type { Store } from '../store/store.ts'
import type { Keyring } from './keyring.ts'

/** Lines in one answer. */
const MAX_LINES = 1_000

export interface AuditRoutesOptions {
  keyring: Keyring
  store: Store
}

/** The audit log, for whoever watches over the administrators. */
export async function auditRoutes(
  app: FastifyInstance,
  { keyring, store }: AuditRoutesOptions,
): Promise<void> {
  app.get<{ Querystring: { after: string } }>(
    '/api/v1/admin/audit',
    {
      schema: {
        summary: 'What administrators did',
        description:
          'Oldest first, 1,000 lines at most: `after` is the id of the last one read. A line is written before its act: one that was then refused has its line too.',
        security: [{ key: [] }],
        querystring: requestSchema(auditQuerySchema),
        response: { 200: responseSchema(auditSchema), '4xx': problemResponse },
      },
      onRequest: keyring.requires('audit'),
    },
    async (request) => {
      const entries = await readAuditEntries(store.db, Number(request.query.after), MAX_LINES)
      return {
        entries: entries.map(({ by, ...entry }) => ({
          ...entry,
          key: by && 'key' in by ? by.key : null,
          person: by && 'person' in by ? by.person : null,
          at: new Date(entry.at).toISOString(),
          detail: JSON.parse(entry.detail),
        })),
      }
    },
  )
}
