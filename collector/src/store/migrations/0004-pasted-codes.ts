import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** What codes pasted before know a démarche and its buttons by: each names one alone, or nothing. */
export async function pastedCodes(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { from1To } = dialectOf(engine)
  await db.schema
    .alterTable('demarche')
    .addColumn('legacy_id', 'integer', (c) => c.check(sql`legacy_id between 1 and 999999999`))
    .execute()
  await db.schema
    .alterTable('button')
    .addColumn('form_id', 'integer', (c) => c.check(sql`form_id between 1 and 999999999`))
    .execute()
  await db.schema
    .alterTable('button')
    .addColumn('legacy_source', 'text', (c) => c.check(from1To('legacy_source', 100)))
    .execute()
  // Indexes, for SQLite adds no column that is unique by itself. In one, nulls are never the same.
  for (const [name, table, columns] of [
    ['demarche_legacy_id', 'demarche', ['legacy_id']],
    ['button_form_id', 'button', ['form_id']],
    ['button_legacy_source', 'button', ['demarche', 'legacy_source']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .unique()
      .on(table)
      .columns([...columns])
      .execute()
  }
}
