import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** Editions: how far each revision has come, what it froze, and what the ministères remarked. */
export async function editions(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { bytes, instant, keyed, flag, from1To } = dialectOf(engine)

  await keyed(
    db.schema
      .createTable('edition')
      .addColumn('edition', 'text', (c) => c.notNull().check(sql`length(edition) = 7`))
      .addColumn('revision', 'integer', (c) => c.notNull().check(sql`revision between 1 and 9999`))
      .addColumn('imported', 'integer', (c) => c.notNull().check(flag('imported')))
      .addColumn('reason', 'text', (c) => c.check(from1To('reason', 2_000)))
      .addColumn('state', 'integer', (c) => c.notNull().check(sql`state in (0, 1, 2)`))
      .addColumn('embargo_until', instant)
      .addColumn('frozen_at', instant, (c) => c.notNull())
      .addColumn('method', 'text', (c) => c.check(from1To('method', 20)))
      .addColumn('digest', bytes, (c) => c.notNull().check(sql`length(digest) = 32`))
      // Another at each step: of two who step at once, one finds another than it has read.
      .addColumn('turn', bytes, (c) => c.notNull().check(sql`length(turn) = 16`))
      .addPrimaryKeyConstraint('edition_key', ['edition', 'revision'])
      .addCheckConstraint('edition_embargo', sql`(state = 2) = (embargo_until is not null)`)
      .addCheckConstraint('edition_reason', sql`(revision = 1) = (reason is null)`),
  ).execute()

  // Megabytes a row, read whole and seldom: apart from the state, and not in the order of the key.
  const content = db.schema
    .createTable('edition_content')
    .addColumn('edition', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('body', bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint('edition_content_key', ['edition', 'revision'])
  await (engine === 'sqlite' ? content.modifyEnd(sql`strict`) : content).execute()

  await db.schema
    .createTable('edition_remark')
    .addColumn('seq', engine === 'sqlite' ? 'integer' : instant, (c) =>
      engine === 'sqlite' ? c.primaryKey() : c.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('edition', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('ministere', 'text', (c) => c.notNull().check(from1To('ministere', 300)))
    .addColumn('body', 'text', (c) => c.notNull().check(from1To('body', 10_000)))
    .addColumn('at', instant, (c) => c.notNull())
    .execute()
}
