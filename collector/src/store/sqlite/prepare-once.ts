import type Sqlite from 'better-sqlite3'

/** Statements kept prepared; the service asks a few dozen different ones. */
const MAX_PREPARED = 200

/** Prepares what is asked again and again once. */
export function prepareOnce(db: Sqlite.Database): (sql: string) => Sqlite.Statement<unknown[], unknown> {
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
