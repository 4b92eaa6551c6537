import type { Kysely } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** What a partner's own system calls the démarches that it has had made: each name stands for one, for ever. */
export async function externalDemarches(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { keyed, from1To } = dialectOf(engine)
  await keyed(
    db.schema
      .createTable('external_demarche')
      .addColumn('external_id', 'text', (c) => c.primaryKey().notNull().check(from1To('external_id', 300)))
      .addColumn('demarche', 'integer', (c) => c.notNull().unique().references('demarche.id')),
  ).execute()
}
