import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Compilable, type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, types } from 'pg'
import type { CommitVotes, VoteOutcome } from './commit/commands.ts'
import { createPostgresWriter } from './commit/postgres-writer.ts'
import type { Database } from './database.ts'
import { migrate } from './migrations.ts'
import { editTokenOf, tokenSecretOf } from './secrets.ts'
import { createQueryDialect } from './sqlite/query-dialect.ts'
import { startThread } from './sqlite/thread.ts'
import type { WriteAnswer, WriteQuestion } from './sqlite/write-thread.ts'

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
  /** What the server of a démarche signs its tokens with: text. @param serial how many it was given */
  tokenSecretOf(demarche: number, serial: number): string
  /**
   * Takes what was deleted or replaced out of the database's files, as far as its engine can.
   * @returns false where a reader kept it from that for now
   */
  sweep(): Promise<boolean>
  /** @throws what keeps it from taking a vote */
  check(): Promise<void>
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
    return {
      db,
      commitVotes,
      writeTogether: async <R>(queries: readonly Compilable[]) => {
        const compiled = queries
          .map((query) => query.compile())
          .map(({ sql: text, parameters }) => ({ sql: text, parameters }))
        const rows = await thread.ask({ kind: 'queries', queries: compiled })
        return (rows.at(-1) ?? []) as R[]
      },
      sweep: async () => {
        const [isSwept] = await thread.ask({ kind: 'sweep' })
        return isSwept === true
      },
      editTokenOf: (voteId) => editTokenOf(secret, voteId),
      tokenSecretOf: (demarche, serial) => tokenSecretOf(secret, demarche, serial),
      check: () => checkStore(db, commitVotes),
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

async function openPostgresStore(url: string): Promise<Store> {
  const pool = new Pool({
    connectionString: url,
    types: {
      getTypeParser: (oid, format) => (BIG_NUMBERS.includes(oid) ? Number : types.getTypeParser(oid, format)),
    },
  })
  // A connection that dies is replaced at the next query, and the query it carried fails by itself; unheard, either
  // event would end the process: the pool's for idle connections, the client's for busy ones.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(db, 'postgres')
    const secret = await readSecret(db)
    const commitVotes = createPostgresWriter(db, secret)
    return {
      db,
      commitVotes,
      writeTogether: <R>(queries: readonly Compilable[]) =>
        db.transaction().execute(async (trx) => {
          let rows: R[] = []
          for (const query of queries)
            ({ rows } = await trx.executeQuery<R>(query.compile() as CompiledQuery<R>))
          return rows
        }),
      sweep: async () => {
        // Deleted rows stay in their pages until then; by itself PostgreSQL waits for a fifth of the table.
        await sql`vacuum vote_text`.execute(db)
        return true
      },
      editTokenOf: (voteId) => editTokenOf(secret, voteId),
      tokenSecretOf: (demarche, serial) => tokenSecretOf(secret, demarche, serial),
      check: () => checkStore(db, commitVotes),
      close: () => db.destroy(),
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

async function readSecret(db: Kysely<Database>): Promise<Buffer> {
  const { secret } = await db.selectFrom('instance').select('secret').executeTakeFirstOrThrow()
  return secret
}

/** An empty batch goes all the way a vote goes, and a read all the way a reader goes. */
async function checkStore(db: Kysely<Database>, commitVotes: CommitVotes): Promise<void> {
  await commitVotes([])
  await readSecret(db)
}
