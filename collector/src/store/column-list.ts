import { type RawBuilder, sql } from 'kysely'

/** `"a", "b"` */
export function columnList(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)))
}
