import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** What a porteur says is under way of its démarche, and what readers must know of an imported edition. */
export async function announcements(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .alterTable('demarche')
    // As JSON: twenty of 500 characters, each of them escaped, with their days.
    .addColumn('announcements', 'text', (c) =>
      c.notNull().defaultTo('[]').check(sql`length(announcements) between 2 and 20641`),
    )
    .execute()
  await db.schema
    .alterTable('edition')
    .addColumn('note', 'text', (c) => c.check(dialectOf(engine).from1To('note', 300)))
    .execute()
}
