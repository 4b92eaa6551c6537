import type { VoteCommand, VoteOutcome } from '../commit/commands.ts'
import { createSqliteWriter } from '../commit/sqlite-writer.ts'
import type { Query } from './query-dialect.ts'
import { serveThread } from './thread.ts'

/** What the one thread that writes can be asked: votes by the batch, some other writes, all or none, or {@link SqliteWriter.sweep}. */
export type WriteQuestion =
  | { kind: 'votes'; batch: readonly VoteCommand[] }
  | { kind: 'queries'; queries: readonly Query[] }
  | { kind: 'sweep' }

/** Outcomes of votes, the rows that each query returned, or whether all was swept. */
export type WriteAnswer = VoteOutcome[] | unknown[][] | [boolean]

serveThread<string, WriteQuestion, WriteAnswer>((path) => {
  const writer = createSqliteWriter(path)
  return {
    answer: (question) => {
      switch (question.kind) {
        case 'votes':
          return writer.commit(question.batch)
        case 'queries':
          return writer.runTogether(question.queries)
        case 'sweep':
          return [writer.sweep()]
      }
    },
    close: writer.close,
  }
})
