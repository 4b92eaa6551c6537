import type { Kysely } from 'kysely'
import type { AuditRow, Database } from './database.ts'
import { inTime } from './in-time.ts'
import { nextId } from './next-id.ts'
import type { Store } from './store.ts'

/** Who acts: the bearer of a key, or an agent. */
export type Actor = { key: { id: number; name: string } } | { person: number }

/** What an administrator did, or was refused after asking with a good key. */
export interface AuditEntry {
  /** From 1, without a gap, in the order in which the lines can be read. */
  id: number
  /** Instant, ms. */
  at: number
  /** Undefined: somebody who has not come in, with a link that is over. */
  by: Actor | undefined
  /** Method and route: `PUT /api/v1/admin/demarches/:id`. */
  act: string
  /** JSON, 2,000 characters at most. */
  detail: string
}

/**
 * Adds a line; none is ever changed or removed.
 *
 * Its id is one more than the last. Where another process has written that one meanwhile, nothing is inserted (on
 * PostgreSQL the insert first waits for the other's transaction), and the next id is tried: whoever has read up to
 * an id has missed none below it, which a sequence would not promise.
 * @throws also where the database hangs: the line may then be there in the end, of an act that did not take place
 */
export async function addAuditEntry(store: Store, entry: Omit<AuditEntry, 'id'>): Promise<void> {
  const { at, by, act, detail } = entry
  let added: unknown[] = []
  while (added.length === 0) {
    const adding = store.writeTogether([
      store.db
        .insertInto('audit')
        .values({
          id: nextId('audit'),
          at,
          ...whoColumns(by),
          act,
          detail,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id'),
    ])
    added = await inTime(adding)
  }
}

/** Lines that follow `after`, oldest first, `limit` at most. */
export async function readAuditEntries(
  db: Kysely<Database>,
  after: number,
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(auditEntryOf)
}

/** A line, as it is read. */
export function auditEntryOf({ key_id, key_name, person, ...row }: AuditRow): AuditEntry {
  return { ...row, by: actorOf(key_id, key_name, person) }
}

function actorOf(id: number | null, name: string | null, person: number | null): Actor | undefined {
  if (person !== null) return { person }
  return id === null || name === null ? undefined : { key: { id, name } }
}

function whoColumns(by: Actor | undefined) {
  const key = by && 'key' in by ? by.key : undefined
  const person = by && 'person' in by ? by.person : null
  return { key_id: key?.id ?? null, key_name: key?.name ?? null, person }
}
