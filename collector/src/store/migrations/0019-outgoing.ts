import { type Kysely, sql } from 'kysely'
import { dialectOf, type Engine } from './dialect.ts'

/** What goes out by itself: webhooks and their deliveries, what agents watch, alerts that last, letters to be sent. */
export async function outgoing(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { bytes, instant, keyed, flag, from1To } = dialectOf(engine)

  await keyed(
    db.schema
      .createTable('webhook')
      .addColumn('id', 'integer', (c) => c.primaryKey().notNull().check(sql`id >= 1`))
      .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
      // Who made it, and is told when it fails.
      .addColumn('person', 'integer', (c) => c.notNull().references('person.id'))
      .addColumn('url', 'text', (c) => c.notNull().check(from1To('url', 2_000)))
      .addColumn('secret', bytes, (c) => c.notNull().check(sql`length(secret) = 32`))
      .addColumn('events', 'text', (c) => c.notNull().check(from1To('events', 300)))
      .addColumn('active', 'integer', (c) => c.notNull().check(flag('active')))
      // The counts that were told last, as JSON, and when.
      .addColumn('told', 'text', (c) => c.notNull().check(from1To('told', 300)))
      .addColumn('told_at', instant, (c) => c.notNull())
      .addColumn('failing_since', instant)
      .addColumn('at', instant, (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('webhook_of_demarche').on('webhook').columns(['demarche']).execute()

  await keyed(
    db.schema
      .createTable('delivery')
      .addColumn('id', bytes, (c) => c.primaryKey().notNull().check(sql`length(id) = 16`))
      .addColumn('webhook', 'integer', (c) => c.notNull().references('webhook.id'))
      .addColumn('event', 'text', (c) => c.notNull().check(from1To('event', 50)))
      .addColumn('body', 'text', (c) => c.notNull().check(from1To('body', 4_000)))
      .addColumn('at', instant, (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull().check(sql`tries >= 0`))
      // Null: taken, or given up.
      .addColumn('next_at', instant)
      // Of the last try: what was answered, or why nothing was.
      .addColumn('status', 'integer')
      .addColumn('failure', 'text', (c) => c.check(from1To('failure', 50)))
      .addColumn('duration_ms', 'integer'),
  ).execute()
  await db.schema.createIndex('delivery_of_webhook').on('delivery').columns(['webhook', 'id']).execute()
  await db.schema.createIndex('delivery_due').on('delivery').columns(['next_at']).execute()

  await keyed(
    db.schema
      .createTable('watch')
      .addColumn('person', 'integer', (c) => c.notNull().references('person.id'))
      .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
      .addColumn('digest', 'integer', (c) => c.notNull().check(sql`digest between 0 and 2`))
      .addColumn('alerts', 'integer', (c) => c.notNull().check(flag('alerts')))
      .addColumn('language', 'text', (c) => c.notNull().check(from1To('language', 2)))
      // What ends it without signing in.
      .addColumn('token', bytes, (c) => c.notNull().unique().check(sql`length(token) = 16`))
      // The Paris day on which the last digest was made.
      .addColumn('digest_day', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('watch_key', ['person', 'demarche']),
  ).execute()
  await db.schema.createIndex('watch_of_demarche').on('watch').columns(['demarche']).execute()

  // A row while what it tells of lasts.
  await keyed(
    db.schema
      .createTable('alert')
      .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
      .addColumn('kind', 'integer', (c) => c.notNull().check(sql`kind between 0 and 3`))
      .addColumn('at', instant, (c) => c.notNull())
      .addPrimaryKeyConstraint('alert_key', ['demarche', 'kind']),
  ).execute()

  await keyed(
    db.schema
      .createTable('letter')
      .addColumn('id', bytes, (c) => c.primaryKey().notNull().check(sql`length(id) = 16`))
      .addColumn('person', 'integer', (c) => c.notNull().references('person.id'))
      .addColumn('subject', 'text', (c) => c.notNull().check(from1To('subject', 500)))
      .addColumn('body', 'text', (c) => c.notNull().check(from1To('body', 10_000)))
      .addColumn('unsubscribe', bytes, (c) => c.check(sql`length(unsubscribe) = 16`))
      .addColumn('at', instant, (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull().check(sql`tries >= 0`))
      .addColumn('next_at', instant, (c) => c.notNull()),
  ).execute()
  await db.schema.createIndex('letter_due').on('letter').columns(['next_at']).execute()
}
