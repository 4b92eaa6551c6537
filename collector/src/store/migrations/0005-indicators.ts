import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** What the observatory follows of a démarche beside its marks, and whether it is open, closed or archived. */
export async function indicators(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { flag, from1To, keyed } = dialectOf(engine)
  await db.schema
    .alterTable('demarche')
    .addColumn('state', 'text', (c) =>
      c.notNull().defaultTo('open').check(sql`state in ('open', 'closed', 'archived')`),
    )
    .execute()
  await keyed(
    db.schema
      .createTable('indicator')
      .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
      .addColumn('field', 'text', (c) => c.notNull().check(from1To('field', 40)))
      // As JSON: one line of 300 characters, each of them escaped, with its quotes.
      .addColumn('value', 'text', (c) => c.notNull().check(from1To('value', 602)))
      .addColumn('source', 'text', (c) => c.notNull().check(from1To('source', 300)))
      .addColumn('day', 'integer', (c) => c.notNull().check(sql`day >= 0`))
      .addColumn('verified', 'integer', (c) => c.notNull().check(flag('verified')))
      .addPrimaryKeyConstraint('indicator_key', ['demarche', 'field']),
  ).execute()
}
