import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** Opinions given from the observatory, and the source of the votes that come with them. */
export async function opinions(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { bytes, instant, keyed, from1To } = dialectOf(engine)

  await keyed(
    db.schema
      .createTable('opinion')
      .addColumn('id', bytes, (c) => c.primaryKey().notNull().check(sql`length(id) = 16`))
      // By chance: the id tells when it was given, the next number would tell how many came between.
      .addColumn('number', 'integer', (c) => c.notNull().unique().check(sql`number between 1 and 999999999`))
      .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
      .addColumn('outcome', 'integer', (c) => c.notNull().check(sql`outcome in (0, 1)`))
      .addColumn('satisfaction', 'integer', (c) => c.notNull().check(sql`satisfaction between 1 and 3`))
      .addColumn('locale', 'integer', (c) => c.notNull().check(sql`locale between 0 and 4`))
      // Twice what may be typed, here and below: a redacted text is never longer.
      .addColumn('body', 'text', (c) => c.notNull().check(sql`length(body) <= 4000`))
      .addColumn('at', instant, (c) => c.notNull())
      .addColumn('state', 'integer', (c) => c.notNull().check(sql`state in (0, 1, 2)`))
      .addColumn('decided_at', instant)
      .addColumn('reason', 'text', (c) => c.check(from1To('reason', 600)))
      .addColumn('answer', 'text', (c) => c.check(from1To('answer', 4_000)))
      .addColumn('answered_at', instant)
      .addCheckConstraint('opinion_decided', sql`(state = 0) = (decided_at is null)`)
      .addCheckConstraint('opinion_published', sql`state <> 1 or length(body) > 0`)
      .addCheckConstraint('opinion_reason', sql`reason is null or state = 2`)
      .addCheckConstraint(
        'opinion_answer',
        sql`(answer is null) = (answered_at is null) and (answer is null or state <> 0)`,
      ),
  ).execute()
  // What waits, oldest first; what is past its time; who gave up of late.
  await db.schema.createIndex('opinion_state').on('opinion').columns(['state', 'at']).execute()
  await db.schema.createIndex('opinion_outcome').on('opinion').columns(['outcome', 'at']).execute()

  await widenSources(db, engine)
}

/** Makes room for a fifth source. SQLite changes no CHECK: the column is made anew, its votes copied over. */
async function widenSources(db: Kysely<unknown>, engine: Engine): Promise<void> {
  if (engine === 'postgres') {
    await sql`
      alter table vote drop constraint vote_source_check,
        add constraint vote_source_check check (source between 0 and 4)`.execute(db)
    return
  }
  await db.schema
    .alterTable('vote')
    .addColumn('wider_source', 'integer', (c) =>
      c.notNull().defaultTo(0).check(sql`wider_source between 0 and 4`),
    )
    .execute()
  await sql`update vote set wider_source = source`.execute(db)
  await db.schema.alterTable('vote').dropColumn('source').execute()
  await db.schema.alterTable('vote').renameColumn('wider_source', 'source').execute()
}
