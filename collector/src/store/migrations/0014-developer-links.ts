import type { Kysely } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** The page of a démarche’s code that its developer reads without signing in: one a démarche. */
export async function developerLinks(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { instant, keyed, from1To } = dialectOf(engine)
  await keyed(
    db.schema
      .createTable('developer_link')
      .addColumn('demarche', 'integer', (c) => c.primaryKey().notNull().references('demarche.id'))
      .addColumn('token', 'text', (c) => c.notNull().unique().check(from1To('token', 100)))
      .addColumn('at', instant, (c) => c.notNull()),
  ).execute()
}
