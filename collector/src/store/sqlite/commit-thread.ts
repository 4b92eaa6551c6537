import type { VoteCommand, VoteOutcome } from '../commit/commands.ts'
import { createSqliteWriter } from '../commit/sqlite-writer.ts'
import { serveThread } from './thread.ts'

serveThread<string, readonly VoteCommand[], VoteOutcome[]>((path) => {
  const writer = createSqliteWriter(path)
  return { answer: writer.commit, close: writer.close }
})
