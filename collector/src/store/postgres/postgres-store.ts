import { type Compilable, type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
import type { CommitVotes } from '../commit/commands.ts'
import { createPostgresWriter } from '../commit/postgres-writer.ts'
import { createSettler } from '../commit/settle-soon.ts'
import type { Database } from '../database.ts'
import { migrate } from '../migrations.ts'
import { probe, readSecret } from '../probe.ts'
import { cookieSecretOf, editTokenOf, reportTokenOf, tokenSecretOf } from '../secrets.ts'
import { postgresSize } from '../size.ts'
import type { Store } from '../store.ts'
import { asTrouble } from '../trouble.ts'
import { type ReachedPool, reached } from './reached.ts'

/** int8 and numeric, which the driver leaves as text: every one here is a count or an instant, far below 2⁵³. */
const BIG_NUMBERS = [types.builtins.INT8, types.builtins.NUMERIC]

/**
 * No vote waits for ever. The server ends what waits too long for a lock (as SQLite does), runs too long, or
 * holds a transaction for a client that has vanished; this side gives up on a server that says nothing at all.
 */
const TIMEOUTS = {
  connectionTimeoutMillis: 5_000,
  lock_timeout: 5_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 10_000,
  query_timeout: 15_000,
}

/** Connections of one's own to a database, and Kysely on them. */
export function connectPostgres(config: PoolConfig): { pool: ReachedPool; db: Kysely<Database> } {
  const bare = new Pool({
    ...config,
    types: {
      getTypeParser: (oid, format) => (BIG_NUMBERS.includes(oid) ? Number : types.getTypeParser(oid, format)),
    },
  })
  // A connection that dies is replaced at the next query, and the query it carried fails by itself; unheard, either
  // event would end the process: the pool's for idle connections, the client's for busy ones.
  bare.on('error', () => {})
  bare.on('connect', (client) => client.on('error', () => {}))
  const pool = reached(bare)
  return { pool, db: new Kysely<Database>({ dialect: new PostgresDialect({ pool: pool.forKysely }) }) }
}

/** Opens a database, migrated as needed. @throws {Error} when it cannot be, or is of a newer release */
export async function openPostgresStore(connectionString: string): Promise<Store> {
  // A migration may well take longer than any vote should: it has connections of its own, without limits.
  const unlimited = connectPostgres({ connectionString }).db
  try {
    await migrate(unlimited, 'postgres')
  } finally {
    await unlimited.destroy()
  }
  const { pool, db } = connectPostgres({ connectionString, ...TIMEOUTS })
  try {
    const secret = await readSecret(db)
    const { commit, importVotes, settleCounts } = createPostgresWriter(pool, db, secret)
    const settler = createSettler(settleCounts)
    // What the last process has left in the journal.
    await settleCounts()
    // Once it has ended, well or not: while it waits, for a lock or a server that comes back, there is nothing to settle.
    const commitVotes: CommitVotes = (batch) => commit(batch).finally(settler.soon)
    const writeTogether = <R>(queries: readonly Compilable[]) =>
      db.transaction().execute(async (trx) => {
        let rows: R[] = []
        for (const query of queries)
          ({ rows } = await trx.executeQuery<R>(query.compile() as CompiledQuery<R>))
        return rows
      })
    return {
      db,
      engine: 'postgres',
      commitVotes,
      importVotes: (votes) => importVotes(votes).finally(settler.soon),
      settleCounts,
      writeTogether,
      sweep: async () => {
        // Deleted rows stay in their pages until then; by itself PostgreSQL waits for a fifth of the table.
        await sql`vacuum vote_text, comment_words, opinion, proposal, proposal_step, report`.execute(db)
        return true
      },
      editTokenOf: (voteId) => editTokenOf(secret, voteId),
      cookieSecret: cookieSecretOf(secret),
      reportTokenOf: (reportId) => reportTokenOf(secret, reportId),
      tokenSecretOf: (demarche, serial) => tokenSecretOf(secret, demarche, serial),
      check: () => probe({ db, commitVotes, writeTogether }).then(() => undefined, asTrouble),
      size: () => postgresSize(db),
      close: async () => {
        settler.stop()
        await db.destroy()
      },
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}
