import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { startThread, type Thread } from '../thread.ts'

export interface Query {
  sql: string
  parameters: readonly unknown[]
}

export interface QueryAnswer {
  rows: unknown[]
  changes: number
}

/** Kysely's own adapter denies what SQLite has always done: schema changes inside a transaction. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * Kysely on a SQLite connection that lives in another thread: better-sqlite3 is synchronous, and a read of
 * some milliseconds on the main thread would be felt by every vote that arrives meanwhile.
 */
export function createQueryDialect(path: string): Dialect {
  return {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver: () => {
      let thread: Thread<Query, QueryAnswer>
      const run = (connection: DatabaseConnection, sql: string) =>
        connection.executeQuery(CompiledQuery.raw(sql))
      return {
        init: async () => {
          thread = await startThread('query-thread', import.meta.url, path)
        },
        // One connection, one thread: Kysely itself lets one query or transaction in at a time.
        acquireConnection: async () => createConnection(thread),
        releaseConnection: async () => {},
        beginTransaction: async (connection) => void (await run(connection, 'begin immediate')),
        commitTransaction: async (connection) => void (await run(connection, 'commit')),
        rollbackTransaction: async (connection) => void (await run(connection, 'rollback')),
        destroy: () => thread.close(),
      }
    },
  }
}

function createConnection(thread: Thread<Query, QueryAnswer>): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, changes } = await thread.ask({ sql, parameters })
      for (const row of rows as Record<string, unknown>[]) restoreBuffers(row)
      return { rows: rows as R[], numAffectedRows: BigInt(changes) }
    },
    streamQuery() {
      throw new Error('read page by page instead: a cursor would hold the only connection')
    },
  }
}

/** A Buffer crosses threads as a bare Uint8Array. */
function restoreBuffers(row: Record<string, unknown>): void {
  // Thousands of rows of tens of columns: no list is made of each.
  for (const column in row) {
    const value = row[column]
    if (value instanceof Uint8Array)
      row[column] = Buffer.from(value.buffer, value.byteOffset, value.byteLength)
  }
}
