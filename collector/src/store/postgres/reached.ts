import type { PostgresPool } from 'kysely'
import { DatabaseError, type Pool, type PoolClient, type QueryConfig } from 'pg'
import { UnreachableError } from '../trouble.ts'

/** A connection of the pool. */
export interface Connection {
  query(query: string | QueryConfig, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
  /** @param destroy whether it is good for nothing any more */
  release(destroy?: boolean): void
}

/** A pool whose connections tell by {@link UnreachableError} what PostgreSQL itself has not said. */
export interface ReachedPool {
  connect(): Promise<Connection>
  /** The same, as Kysely has it. */
  forKysely: PostgresPool
}

/** The driver's own errors have no code: one that broke, gave up, or never was connected all look like ours. */
export function reached(pool: Pool): ReachedPool {
  const connect = async () => reachedClient(await told(pool.connect()))
  // Its queries are typed by the caller, and may be a cursor, which nobody here asks for.
  const forKysely = { options: pool.options, connect, end: () => pool.end() } as unknown as PostgresPool
  return { connect, forKysely }
}

function reachedClient(client: PoolClient): Connection {
  return {
    query: (query, values) => told(client.query<Record<string, unknown>>(query, values)),
    release: (destroy) => client.release(destroy),
  }
}

function told<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((cause: unknown) => {
    if (cause instanceof DatabaseError) throw cause
    // Its words, and no cause beside them: whoever tells an error with its cause would tell them twice.
    const { message, code } = cause as Error & { code?: string }
    throw new UnreachableError(`the database cannot be reached: ${message || code}`)
  })
}
