import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Compilable, type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
import type { CommitVotes, VoteOutcome } from './commit/commands.ts'
import { createPostgresWriter } from './commit/postgres-writer.ts'
import { type Database, TEXT_FIELD } from './database.ts'
import { idBytes } from './ids.ts'
import { migrate } from './migrations.ts'
import { editTokenOf } from './secrets.ts'
import { createQueryDialect } from './sqlite/query-dialect.ts'
import { startThread } from './sqlite/thread.ts'
import type { WriteAnswer, WriteQuestion } from './sqlite/write-thread.ts'
import { postgresTrouble, sqliteTrouble, type Trouble } from './trouble.ts'

/** The database, migrated and open. Handed to every room; nobody imports it as a global. */
export interface Store {
  /** For reading. */
  db: Kysely<Database>
  /** The only way a vote is written. */
  commitVotes: CommitVotes
  /** Every other write: all of the queries or none. @returns the rows of the last one's `returning` */
  writeTogether<R>(queries: readonly Compilable<R>[]): Promise<R[]>
  /** What will open a vote to its author, known before the vote is cast. @param voteId UUIDv7, lower case */
  editTokenOf(voteId: string): string
  /** Writes, syncs and reads a little. @returns what keeps it from taking a vote, if anything does */
  check(): Promise<Trouble | undefined>
  close(): Promise<void>
}

/**
 * Opens `sqlite:<path>` or `postgres://…`, made and migrated as needed.
 * @throws {Error} when it cannot be opened, or is of a newer release
 */
export async function openStore(url: string): Promise<Store> {
  return url.startsWith('sqlite:')
    ? openSqliteStore(resolve(url.slice('sqlite:'.length)))
    : openPostgresStore(url)
}

async function openSqliteStore(path: string): Promise<Store> {
  makeFolder(dirname(path))
  const db = new Kysely<Database>({ dialect: createQueryDialect(path) })
  try {
    await migrate(db, 'sqlite')
    const secret = await readSecret(db)
    // One thread writes, so no write ever waits for another's lock.
    const thread = await startThread<WriteQuestion, WriteAnswer>('write-thread', path)
    const commitVotes: CommitVotes = async (batch) =>
      (await thread.ask({ kind: 'votes', batch })) as VoteOutcome[]
    const writeTogether = async <R>(queries: readonly Compilable[]) => {
      const compiled = queries
        .map((query) => query.compile())
        .map(({ sql, parameters }) => ({ sql, parameters }))
      const rows = await thread.ask({ kind: 'queries', queries: compiled })
      return (rows.at(-1) ?? []) as R[]
    }
    return {
      db,
      commitVotes,
      writeTogether,
      editTokenOf: (voteId) => editTokenOf(secret, voteId),
      check: () => probe({ db, commitVotes, writeTogether }).then(() => undefined, sqliteTrouble),
      close: async () => {
        await thread.close()
        await db.destroy()
      },
    }
  } catch (error) {
    await db.destroy().catch(() => {})
    throw error
  }
}

/** Makes a folder and those above it. Node's own `recursive` never returns where a file system refuses with ENOENT. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}

/** int8 and numeric, which the driver leaves as text: every one here is a count or an instant, far below 2⁵³. */
const BIG_NUMBERS = [types.builtins.INT8, types.builtins.NUMERIC]

/**
 * No vote waits for ever. The server ends what waits too long for a lock (as SQLite does), runs too long, or
 * holds a transaction for a client that has vanished; this side gives up on a server that says nothing at all.
 */
const POSTGRES_TIMEOUTS = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 5_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
  query_timeout: 15_000,
}

async function openPostgresStore(url: string): Promise<Store> {
  // A migration may well take longer than any vote should: it has connections of its own, without limits.
  const migrated = openPostgres({ connectionString: url })
  try {
    await migrate(migrated, 'postgres')
  } finally {
    await migrated.destroy()
  }
  const db = openPostgres({ connectionString: url, ...POSTGRES_TIMEOUTS })
  try {
    const secret = await readSecret(db)
    const commitVotes = createPostgresWriter(db, secret)
    const writeTogether = <R>(queries: readonly Compilable[]) =>
      db.transaction().execute(async (trx) => {
        let rows: R[] = []
        for (const query of queries)
          ({ rows } = await trx.executeQuery<R>(query.compile() as CompiledQuery<R>))
        return rows
      })
    return {
      db,
      commitVotes,
      writeTogether,
      editTokenOf: (voteId) => editTokenOf(secret, voteId),
      check: () => probe({ db, commitVotes, writeTogether }).then(() => undefined, postgresTrouble),
      close: () => db.destroy(),
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

function openPostgres(config: PoolConfig): Kysely<Database> {
  const pool = new Pool({
    ...config,
    types: {
      getTypeParser: (oid, format) => (BIG_NUMBERS.includes(oid) ? Number : types.getTypeParser(oid, format)),
    },
  })
  // A connection that dies is replaced at the next query, and the query it carried fails by itself; unheard, either
  // event would end the process: the pool's for idle connections, the client's for busy ones.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

async function readSecret(db: Kysely<Database>): Promise<Buffer> {
  const { secret } = await db.selectFrom('instance').select('secret').executeTakeFirstOrThrow()
  return secret
}

const NOBODYS_VOTE = '00000000-0000-7000-8000-000000000000'

/**
 * Goes all the way a vote goes, then a reader. Something is written, and taken back at once: a transaction that
 * changes nothing, not even a byte of a row, succeeds on a full disk.
 */
async function probe({
  db,
  commitVotes,
  writeTogether,
}: Pick<Store, 'db' | 'commitVotes' | 'writeTogether'>) {
  await commitVotes([{ kind: 'recall', id: NOBODYS_VOTE, canonicalBody: '' }])
  const vote = idBytes(NOBODYS_VOTE)
  await writeTogether([
    db.insertInto('vote_text').values({ vote, field: TEXT_FIELD.comment, body: 'probe' }),
    db.deleteFrom('vote_text').where('vote', '=', vote),
  ])
  await readSecret(db)
}
