import { type RawBuilder, sql } from 'kysely'
import type { Database } from './database.ts'

/** One more than the last id of a table, as it is inserted. */
export function nextId(table: keyof Database): RawBuilder<number> {
  return sql`(select coalesce(max(id), 0) + 1 from ${sql.table(table)})`
}
