import { type Kysely, sql } from 'kysely'
import { type Database, VOTE_STATE } from './database.ts'
import { type Engine, readSchemaState, type SchemaState } from './migrations.ts'
import { connect } from './store.ts'

/** What can be told of a database at a glance. */
export interface DatabaseFacts {
  schema: SchemaState
  /** Settings of the engine that must have these values for an acknowledged vote to outlive a loss of power. */
  durability: { setting: string; value: string; isSafe: boolean }[]
  /** Instant of the newest vote, or one of the newest, ms; undefined where there is none. */
  newestVoteAt: number | undefined
}

/** Votes among which the newest is looked for: ids follow the clocks of those who vote, more or less. */
const NEWEST_VOTES = 1_000

/**
 * Looks at a database, beside the service.
 * @throws {Error} when it cannot be read
 */
export async function inspectDatabase(url: string): Promise<DatabaseFacts> {
  const { db, engine } = await connect(url)
  try {
    const schema = await readSchemaState(db, engine)
    const durability = await readDurability(db, engine)
    const newestVoteAt = schema.newest === undefined ? undefined : await readNewestVote(db)
    return { schema, durability, newestVoteAt }
  } finally {
    await db.destroy()
  }
}

async function readDurability(db: Kysely<Database>, engine: Engine): Promise<DatabaseFacts['durability']> {
  // SQLite keeps another journal where the file system cannot hold its log, and says nothing.
  const [pragma, settings, unsafe] =
    engine === 'sqlite'
      ? (['pragma', ['journal_mode'], /^(?!wal$)/] as const)
      : (['show', ['fsync', 'full_page_writes', 'synchronous_commit'], /^(off|local)$/] as const)
  const found: DatabaseFacts['durability'] = []
  for (const setting of settings) {
    const { rows } = await sql<Record<string, string>>`${sql.raw(`${pragma} ${setting}`)}`.execute(db)
    const value = rows[0]?.[setting] ?? 'unknown'
    found.push({ setting, value, isSafe: !unsafe.test(value) })
  }
  return found
}

async function readNewestVote(db: Kysely<Database>): Promise<number | undefined> {
  const { at } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('vote')
        .select('at')
        .where('state', '!=', VOTE_STATE.erased)
        .orderBy('id', 'desc')
        .limit(NEWEST_VOTES)
        .as('newest'),
    )
    .select((eb) => eb.fn.max('at').as('at'))
    .executeTakeFirstOrThrow()
  return (at as number | null) ?? undefined
}
