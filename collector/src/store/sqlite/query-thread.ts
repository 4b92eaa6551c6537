import { serveThread } from '../thread.ts'
import { openSqlite } from './file.ts'
import { prepareOnce } from './prepare-once.ts'
import type { Query, QueryAnswer } from './query-dialect.ts'

serveThread<string, Query, QueryAnswer>((path) => {
  const db = openSqlite(path)
  const prepare = prepareOnce(db)
  return {
    answer({ sql, parameters }) {
      const statement = prepare(sql)
      if (statement.reader) return { rows: statement.all(...parameters), changes: 0 }
      return { rows: [], changes: statement.run(...parameters).changes }
    },
    close: () => db.close(),
  }
})
