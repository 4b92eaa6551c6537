import { type Kysely, sql } from 'kysely'
import { type AuditEntry, auditEntryOf } from './audit.ts'
import type { Database } from './database.ts'

/** Which lines of the audit log. */
export interface AuditFilter {
  person?: number | undefined
  /** By its number. */
  key?: number | undefined
  /** Whole: method and route. */
  act?: string | undefined
  /** Older than the line of this id. */
  before?: number | undefined
}

/** A line, with the e-mail of the agent who acted. */
export type NamedAuditEntry = AuditEntry & { email: string | null }

/** Lines, the newest first. */
export async function readAuditPage(
  db: Kysely<Database>,
  { person, key, act, before }: AuditFilter,
  limit: number,
): Promise<NamedAuditEntry[]> {
  let query = db
    .selectFrom('audit')
    .leftJoin('person', 'person.id', 'audit.person')
    .selectAll('audit')
    .select('person.email')
    .orderBy('audit.id', 'desc')
    .limit(limit)
  if (person !== undefined) query = query.where('audit.person', '=', person)
  if (key !== undefined) query = query.where('audit.key_id', '=', key)
  if (act !== undefined) query = query.where('audit.act', '=', act)
  if (before !== undefined) query = query.where('audit.id', '<', before)
  return (await query.execute()).map(({ email, ...row }) => ({ ...auditEntryOf(row), email }))
}

/** Every act that has a line, in order: each is looked for after the one before, and no line is counted. */
export async function readAuditActs(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ act: string | null }>`
    with recursive acts(act) as (
      select min(act) from audit
      union all
      select (select min(act) from audit where act > acts.act) from acts where acts.act is not null
    )
    select act from acts where act is not null
  `.execute(db)
  return rows.flatMap(({ act }) => act ?? [])
}
