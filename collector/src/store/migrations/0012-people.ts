import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** Agents, what they answer for, their sessions, and the way in. */
export async function people(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { bytes, instant, keyed, flag, from1To } = dialectOf(engine)

  await keyed(
    db.schema
      .createTable('person')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull().check(sql`id >= 1`))
      .addColumn('email', 'text', (c) => c.notNull().unique().check(from1To('email', 254)))
      .addColumn('name', 'text', (c) => c.check(from1To('name', 300)))
      .addColumn('state', 'integer', (c) => c.notNull().check(sql`state between 0 and 2`))
      .addColumn('admin', 'integer', (c) => c.notNull().check(flag('admin')))
      // Why one asks to come in.
      .addColumn('asked', 'text', (c) => c.check(from1To('asked', 2_000)))
      .addColumn('at', instant, (c) => c.notNull()),
  ).execute()

  await keyed(
    db.schema
      .createTable('mandate')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull().check(sql`id >= 1`))
      .addColumn('person', 'integer', (c) => c.notNull().references('person.id'))
      .addColumn('role', 'integer', (c) => c.notNull().check(sql`role in (0, 1)`))
      .addColumn('state', 'integer', (c) => c.notNull().check(sql`state in (0, 1)`))
      .addColumn('demarche', 'integer', (c) => c.references('demarche.id'))
      .addColumn('administration', 'text', (c) => c.check(from1To('administration', 600)))
      .addColumn('at', instant, (c) => c.notNull())
      .addCheckConstraint('mandate_over', sql`(demarche is null) <> (administration is null)`)
      .addUniqueConstraint('mandate_demarche', ['person', 'demarche'])
      .addUniqueConstraint('mandate_administration', ['person', 'administration']),
  ).execute()
  await db.schema.createIndex('mandate_of_demarche').on('mandate').columns(['demarche']).execute()
  await db.schema.createIndex('mandate_of_administration').on('mandate').columns(['administration']).execute()

  await keyed(
    db.schema
      .createTable('email_domain')
      .addColumn('domain', 'text', (c) => c.primaryKey().notNull().check(from1To('domain', 253)))
      .addColumn('administration', 'text', (c) => c.check(from1To('administration', 600)))
      .addColumn('at', instant, (c) => c.notNull()),
  ).execute()

  await keyed(
    db.schema
      .createTable('session')
      .addColumn('hash', bytes, (c) => c.primaryKey().notNull().check(sql`length(hash) = 32`))
      .addColumn('person', 'integer', (c) => c.references('person.id'))
      .addColumn('data', 'text', (c) => c.notNull().check(from1To('data', 20_000)))
      .addColumn('browser', 'text', (c) => c.check(from1To('browser', 100)))
      .addColumn('at', instant, (c) => c.notNull())
      .addColumn('expires_at', instant, (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('session_of_person').on('session').columns(['person']).execute()
  await db.schema.createIndex('session_end').on('session').columns(['expires_at']).execute()

  await keyed(
    db.schema
      .createTable('sign_in_link')
      .addColumn('hash', bytes, (c) => c.primaryKey().notNull().check(sql`length(hash) = 32`))
      .addColumn('email', 'text', (c) => c.notNull().check(from1To('email', 254)))
      .addColumn('at', instant, (c) => c.notNull())
      .addColumn('expires_at', instant, (c) => c.notNull())
      .addColumn('used_at', instant),
  ).execute()
  await db.schema.createIndex('sign_in_link_of_email').on('sign_in_link').columns(['email', 'at']).execute()
  await db.schema.createIndex('sign_in_link_end').on('sign_in_link').columns(['expires_at']).execute()

  await letPeopleAct(db, engine)
}

/** A line of the audit log is of a key or of a person, or of whoever came with a link that is over. */
async function letPeopleAct(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { instant, keyed, from1To } = dialectOf(engine)
  await keyed(
    db.schema
      .createTable('audit_of_all')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull())
      .addColumn('at', instant, (c) => c.notNull())
      .addColumn('key_id', 'integer')
      .addColumn('key_name', 'text')
      .addColumn('person', 'integer', (c) => c.references('person.id'))
      .addColumn('act', 'text', (c) => c.notNull().check(from1To('act', 300)))
      .addColumn('detail', 'text', (c) => c.notNull().check(sql`length(detail) <= 2000`))
      .addCheckConstraint('audit_key', sql`(key_id is null) = (key_name is null)`)
      .addCheckConstraint('audit_who', sql`key_id is null or person is null`),
  ).execute()
  await sql`insert into audit_of_all (id, at, key_id, key_name, act, detail)
    select id, at, key_id, key_name, act, detail from audit`.execute(db)
  await db.schema.dropTable('audit').execute()
  await db.schema.alterTable('audit_of_all').renameTo('audit').execute()
  // Read by who or by what, the newest first.
  await db.schema.createIndex('audit_person').on('audit').columns(['person', 'id']).execute()
  await db.schema.createIndex('audit_key').on('audit').columns(['key_id', 'id']).execute()
  await db.schema.createIndex('audit_act').on('audit').columns(['act', 'id']).execute()
}
