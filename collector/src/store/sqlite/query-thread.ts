import type Sqlite from 'better-sqlite3'
import { serveThread } from '../thread.ts'
import { openSqlite } from './file.ts'
import type { Query, QueryAnswer } from './query-dialect.ts'

/** Statements kept prepared; the service asks a few dozen different ones. */
const MAX_PREPARED = 200

serveThread<string, Query, QueryAnswer>((path) => {
  const db = openSqlite(path)
  const prepared = new Map<string, Sqlite.Statement<unknown[], unknown>>()
  const prepare = (sql: string) => {
    let statement = prepared.get(sql)
    if (!statement) {
      if (prepared.size >= MAX_PREPARED) prepared.clear()
      statement = db.prepare<unknown[], unknown>(sql)
      prepared.set(sql, statement)
    }
    return statement
  }
  return {
    answer({ sql, parameters }) {
      const statement = prepare(sql)
      if (statement.reader) return { rows: statement.all(...parameters), changes: 0 }
      return { rows: [], changes: statement.run(...parameters).changes }
    },
    close: () => db.close(),
  }
})
