import type Sqlite from 'better-sqlite3'
import type { Query, QueryAnswer } from './query-dialect.ts'

/** Statements kept prepared; the service asks a few dozen different ones. */
const MAX_PREPARED = 200

type Prepare = (sql: string) => Sqlite.Statement<unknown[], unknown>

/** Prepares what is asked again and again once. */
export function prepareOnce(db: Sqlite.Database): Prepare {
  const prepared = new Map<string, Sqlite.Statement<unknown[], unknown>>()
  return (sql) => {
    let statement = prepared.get(sql)
    if (!statement) {
      if (prepared.size >= MAX_PREPARED) prepared.clear()
      statement = db.prepare<unknown[], unknown>(sql)
      prepared.set(sql, statement)
    }
    return statement
  }
}

/** Runs a query, whether it reads or writes. @returns the rows it gives back, or how many it has changed */
export function runQuery(prepare: Prepare, { sql, parameters }: Query): QueryAnswer {
  const statement = prepare(sql)
  if (statement.reader) return { rows: statement.all(...parameters), changes: 0 }
  return { rows: [], changes: statement.run(...parameters).changes }
}
