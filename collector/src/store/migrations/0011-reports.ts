import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** Problems that people report in a démarche, and what they were answered. */
export async function reports(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { bytes, instant, keyed, from1To } = dialectOf(engine)

  await keyed(
    db.schema
      .createTable('report')
      .addColumn('id', bytes, (c) => c.primaryKey().notNull().check(sql`length(id) = 16`))
      .addColumn('demarche', 'integer', (c) => c.notNull())
      // One bit a code, in the order of REPORT_CODES.
      .addColumn('codes', 'integer', (c) => c.notNull().check(sql`codes between 1 and 511`))
      // Redaction may lengthen a text: its mask can be longer than what it hides.
      .addColumn('body', 'text', (c) => c.check(from1To('body', 4_000)))
      .addColumn('members', 'integer', (c) => c.notNull().check(sql`members between 1 and 100000`))
      .addColumn('association', 'text', (c) => c.check(from1To('association', 300)))
      .addColumn('key_id', 'integer')
      .addColumn('locale', 'integer', (c) => c.notNull().check(sql`locale between 0 and 99`))
      .addColumn('state', 'integer', (c) => c.notNull().check(sql`state between 0 and 4`))
      .addColumn('answer', 'text', (c) => c.check(from1To('answer', 4_000)))
      .addColumn('at', instant, (c) => c.notNull())
      .addColumn('first_answered_at', instant)
      .addColumn('answered_at', instant)
      .addCheckConstraint('report_association', sql`(association is null) = (key_id is null)`)
      .addCheckConstraint('report_members', sql`members = 1 or association is not null`)
      .addCheckConstraint('report_answered', sql`(state = 0) = (answered_at is null)`)
      .addCheckConstraint('report_first_answered', sql`(answered_at is null) = (first_answered_at is null)`),
  ).execute()

  for (const [name, columns] of [
    ['report_at', ['at']],
    ['report_association', ['association', 'at']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .on('report')
      .columns([...columns])
      .execute()
  }
}
