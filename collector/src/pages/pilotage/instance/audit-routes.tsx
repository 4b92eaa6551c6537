import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { CONTENT_TYPES } from '../../../http/format.ts'
import { requestSchema } from '../../../http/json-schema.ts'
import { type Column, createCsvWriter } from '../../../http/table.ts'
import { MAX_EMAIL_CHARS } from '../../../pilotage/e-mail.ts'
import {
  type AuditFilter,
  type NamedAuditEntry,
  readAuditActs,
  readAuditPage,
} from '../../../store/audit-pages.ts'
import { readEmails, readPersonByEmail } from '../../../store/people.ts'
import type { Store } from '../../../store/store.ts'
import { showPage, viewOf } from '../Shell.tsx'
import { AuditLog } from './AuditLog.tsx'
import { idOf, readDetail } from './audit-detail.ts'
import { ADMIN, type InstanceParts } from './instance-parts.ts'
import { INSTANCE_TEXTS } from './instance-texts.ts'

const PAGE = '/pilotage/instance/journal'
/** Lines on a page, and read at a time for the file. */
const PAGE_LINES = 50
const LINES_AT_ONCE = 1_000

const id = z.string().regex(/^\d{0,9}$/)
const querySchema = z.object({
  q: z.string().max(MAX_EMAIL_CHARS).default(''),
  key: id.default(''),
  act: z.string().max(300).default(''),
  before: id.optional(),
})
export type AuditQuery = z.infer<typeof querySchema>
interface AuditRequest {
  Querystring: AuditQuery
}

/** Who did what: read, filtered, taken away. */
export async function auditPages(
  app: FastifyInstance,
  { store, keyring, registry, editions }: InstanceParts,
): Promise<void> {
  const schema = { hide: true, querystring: requestSchema(querySchema) }

  /** @returns undefined where nobody has the e-mail that is asked for */
  const filterOf = async ({ q, key, act, before }: AuditQuery): Promise<AuditFilter | undefined> => {
    const person = q.trim() === '' ? undefined : await readPersonByEmail(store.db, q.trim())
    if (q.trim() !== '' && !person) return undefined
    return {
      person: person?.id,
      key: key === '' ? undefined : Number(key),
      act: act || undefined,
      before: before ? Number(before) : undefined,
    }
  }

  app.get<AuditRequest>(PAGE, { schema, config: ADMIN }, async (request, reply) => {
    const view = viewOf(request)
    const filter = await filterOf(request.query)
    const found = filter ? await readAuditPage(store.db, filter, PAGE_LINES + 1) : []
    const lines = found
      .slice(0, PAGE_LINES)
      .map((line) => ({ ...line, ...readDetail(line.act, line.detail) }))
    const people = lines.flatMap(({ facts }) =>
      facts.flatMap(({ field, value }) => (field === 'person' ? idOf(value) : [])),
    )
    return showPage(request, reply, {
      title: INSTANCE_TEXTS[view.lang].audit.title,
      instanceTab: 'journal',
      children: (
        <AuditLog
          view={view}
          query={request.query}
          isUnknown={filter === undefined}
          lines={lines}
          isLast={found.length <= PAGE_LINES}
          acts={await readAuditActs(store.db)}
          names={{ registry, editions, keys: keyring.list(), people: await readEmails(store.db, people) }}
        />
      ),
    })
  })

  app.get<AuditRequest>(`${PAGE}.csv`, { schema, config: ADMIN }, async (request, reply) => {
    const filter = await filterOf(request.query)
    reply.header('content-disposition', 'attachment; filename="journal.csv"')
    return reply.type(CONTENT_TYPES.csv).send(Readable.from(writeLines(store, filter)))
  })
}

const COLUMNS: readonly Pick<Column<NamedAuditEntry>, 'name' | 'valueOf'>[] = [
  { name: 'id', valueOf: ({ id: number }) => number },
  { name: 'at', valueOf: ({ at }) => new Date(at).toISOString() },
  { name: 'person', valueOf: ({ email }) => email },
  { name: 'key', valueOf: ({ by }) => (by && 'key' in by ? by.key.name : null) },
  { name: 'act', valueOf: ({ act }) => act },
  { name: 'detail', valueOf: ({ detail }) => detail },
]

/** The newest first, as the page has them. */
async function* writeLines(store: Store, filter: AuditFilter | undefined): AsyncGenerator<string> {
  const { header, lines } = createCsvWriter(COLUMNS)
  yield header
  let before = filter?.before
  while (filter) {
    const read = await readAuditPage(store.db, { ...filter, before }, LINES_AT_ONCE)
    if (read.length === 0) return
    yield lines(read)
    before = read.at(-1)?.id
  }
}
