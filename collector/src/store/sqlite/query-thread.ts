import { serveThread } from '../thread.ts'
import { openSqlite } from './file.ts'
import type { Query, QueryAnswer } from './query-dialect.ts'
import { prepareOnce, runQuery } from './statements.ts'

serveThread<string, Query, QueryAnswer>((path) => {
  const db = openSqlite(path)
  const prepare = prepareOnce(db)
  return {
    answer: (query) => runQuery(prepare, query),
    close: () => db.close(),
  }
})
