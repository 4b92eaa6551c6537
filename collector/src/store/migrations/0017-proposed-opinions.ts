import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/**
 * Comments that agents propose for publication, as opinions that wait with their answer. What a vote loses of its
 * texts at anybody's request, its opinion loses too.
 */
export async function proposedOpinions(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { bytes, instant, keyed, flag, from1To } = dialectOf(engine)
  await keyed(
    db.schema
      .createTable('opinion_of_all')
      .addColumn('id', bytes, (c) => c.primaryKey().notNull().check(sql`length(id) = 16`))
      .addColumn('number', 'integer', (c) => c.notNull().unique().check(sql`number between 1 and 999999999`))
      .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
      .addColumn('outcome', 'integer', (c) => c.notNull().check(sql`outcome in (0, 1)`))
      .addColumn('satisfaction', 'integer', (c) => c.notNull().check(sql`satisfaction between 1 and 3`))
      .addColumn('locale', 'integer', (c) => c.notNull().check(sql`locale between 0 and 4`))
      // As the text of a vote.
      .addColumn('body', 'text', (c) => c.notNull().check(sql`length(body) <= 10000`))
      .addColumn('at', instant, (c) => c.notNull())
      .addColumn('state', 'integer', (c) => c.notNull().check(sql`state in (0, 1, 2)`))
      .addColumn('proposed', 'integer', (c) => c.notNull().defaultTo(0).check(flag('proposed')))
      .addColumn('decided_at', instant)
      .addColumn('reason', 'text', (c) => c.check(from1To('reason', 600)))
      .addColumn('answer', 'text', (c) => c.check(from1To('answer', 4_000)))
      .addColumn('answered_at', instant)
      .addCheckConstraint('opinion_decided_once', sql`(state = 0) = (decided_at is null)`)
      .addCheckConstraint('opinion_published_with', sql`state <> 1 or length(body) > 0`)
      .addCheckConstraint('opinion_refused_for', sql`reason is null or state = 2`)
      .addCheckConstraint(
        'opinion_answered',
        sql`(answer is null) = (answered_at is null) and (answer is null or state <> 0 or proposed = 1)`,
      ),
  ).execute()
  const columns = sql.raw(
    'id, number, demarche, outcome, satisfaction, locale, body, at, state, decided_at, reason, answer, answered_at',
  )
  await sql`insert into opinion_of_all (${columns}) select ${columns} from opinion`.execute(db)
  await db.schema.dropTable('opinion').execute()
  await db.schema.alterTable('opinion_of_all').renameTo('opinion').execute()
  await db.schema.createIndex('opinion_state').on('opinion').columns(['state', 'at']).execute()
  await db.schema.createIndex('opinion_outcome').on('opinion').columns(['outcome', 'at']).execute()

  // The digest goes with the texts, and with them alone: those past their time leave it, and what was published.
  const forget = 'delete from opinion where id = new.id and proposed = 1;'
  const trigger = 'create trigger opinion_forgotten after update of digest on vote'
  if (engine === 'sqlite') {
    await sql.raw(`${trigger} when length(new.digest) = 0 begin ${forget} end`).execute(db)
    return
  }
  await sql
    .raw(
      `create function opinion_follows() returns trigger language plpgsql as $$
        begin ${forget} return null; end $$`,
    )
    .execute(db)
  await sql
    .raw(`${trigger} for each row when (length(new.digest) = 0) execute function opinion_follows()`)
    .execute(db)
}
