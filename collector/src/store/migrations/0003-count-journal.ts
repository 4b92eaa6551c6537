import type { Kysely } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** What votes change in the counts, a line a batch, until it is added to their tables. */
export async function countJournal(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { instant } = dialectOf(engine)
  await db.schema
    .createTable('count_journal')
    .addColumn('seq', engine === 'sqlite' ? 'integer' : instant, (c) =>
      engine === 'sqlite' ? c.primaryKey() : c.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('changes', 'text', (c) => c.notNull())
    .execute()
}
