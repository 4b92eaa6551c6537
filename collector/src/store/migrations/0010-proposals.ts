import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** What citizens propose, and how far each proposal has come. */
export async function proposals(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { bytes, instant, keyed, from1To } = dialectOf(engine)

  await keyed(
    db.schema
      .createTable('proposal')
      .addColumn('id', bytes, (c) => c.primaryKey().notNull().check(sql`length(id) = 16`))
      .addColumn('number', 'integer', (c) => c.notNull().unique().check(sql`number >= 1`))
      .addColumn('kind', 'integer', (c) => c.notNull().check(sql`kind in (0, 1)`))
      // Twice as long as what may be typed: what takes the place of personal data is longer than some of it.
      .addColumn('title', 'text', (c) => c.notNull().check(sql`length(title) <= 600`))
      .addColumn('administration', 'text', (c) => c.check(from1To('administration', 600)))
      .addColumn('text', 'text', (c) => c.check(from1To('text', 4_000)))
      .addColumn('language', 'integer', (c) => c.notNull().check(sql`language between 0 and 99`))
      .addColumn('state', 'integer', (c) => c.notNull().check(sql`state between 0 and 7`))
      .addColumn('supports', 'integer', (c) => c.notNull().check(sql`supports >= 0`))
      .addColumn('demarche', 'integer', (c) => c.references('demarche.id'))
      .addColumn('at', instant, (c) => c.notNull())
      // Only one that nobody will read any more has lost its title.
      .addCheckConstraint('proposal_title', sql`state = 7 or length(title) >= 1`),
  ).execute()

  await keyed(
    db.schema
      .createTable('proposal_step')
      .addColumn('proposal', 'integer', (c) => c.notNull().references('proposal.number'))
      .addColumn('step', 'integer', (c) => c.notNull().check(sql`step >= 1`))
      .addColumn('state', 'integer', (c) => c.notNull().check(sql`state between 1 and 6`))
      .addColumn('day', 'integer', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.check(from1To('note', 4_000)))
      .addPrimaryKeyConstraint('proposal_step_key', ['proposal', 'step']),
  ).execute()
}
