import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** What the agents of a démarche write beside its results: notes, remarks, and changes of its public record. */
export async function results(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { instant, keyed, from1To } = dialectOf(engine)

  await keyed(
    db.schema
      .createTable('note')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull().check(sql`id >= 1`))
      .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
      // A Paris day.
      .addColumn('day', 'integer', (c) => c.notNull().check(sql`day >= 0`))
      // Redaction may lengthen a text: its mask can be longer than what it hides.
      .addColumn('body', 'text', (c) => c.notNull().check(from1To('body', 600)))
      .addColumn('person', 'integer', (c) => c.notNull().references('person.id'))
      .addColumn('at', instant, (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('note_of_demarche').on('note').columns(['demarche', 'day', 'id']).execute()

  await keyed(
    db.schema
      .createTable('suspect_remark')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull().check(sql`id >= 1`))
      .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
      .addColumn('body', 'text', (c) => c.notNull().check(from1To('body', 2_000)))
      .addColumn('person', 'integer', (c) => c.notNull().references('person.id'))
      .addColumn('at', instant, (c) => c.notNull()),
  ).execute()
  await db.schema
    .createIndex('suspect_remark_of_demarche')
    .on('suspect_remark')
    .columns(['demarche', 'id'])
    .execute()

  await keyed(
    db.schema
      .createTable('record_change')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull().check(sql`id >= 1`))
      .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
      // A name of the démarche, or one of INDICATORS.
      .addColumn('field', 'text', (c) => c.notNull().check(from1To('field', 50)))
      // As JSON.
      .addColumn('value', 'text', (c) => c.notNull().check(from1To('value', 4_000)))
      .addColumn('person', 'integer', (c) => c.notNull().references('person.id'))
      .addColumn('at', instant, (c) => c.notNull())
      .addColumn('state', 'integer', (c) => c.notNull().check(sql`state between 0 and 2`))
      .addColumn('reason', 'text', (c) => c.check(from1To('reason', 1_000)))
      .addColumn('decided_by', 'integer', (c) => c.references('person.id'))
      .addColumn('decided_at', instant)
      .addCheckConstraint('record_change_decided_by', sql`(state = 0) = (decided_by is null)`)
      .addCheckConstraint('record_change_decided_at', sql`(state = 0) = (decided_at is null)`)
      // What is refused is told why.
      .addCheckConstraint('record_change_reason', sql`(state = 2) = (reason is not null)`),
  ).execute()
  // One change of a field waits at a time.
  await db.schema
    .createIndex('record_change_waiting')
    .unique()
    .on('record_change')
    .columns(['demarche', 'field'])
    .where(sql<boolean>`state = 0`)
    .execute()
  await db.schema
    .createIndex('record_change_of_demarche')
    .on('record_change')
    .columns(['demarche', 'state', 'id'])
    .execute()
  await db.schema.createIndex('record_change_by_state').on('record_change').columns(['state', 'id']).execute()
}
