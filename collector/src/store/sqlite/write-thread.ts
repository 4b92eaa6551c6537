import type { VoteCommand, VoteOutcome } from '../commit/commands.ts'
import { createSqliteWriter } from '../commit/sqlite-writer.ts'
import type { Query } from './query-dialect.ts'
import { serveThread } from './thread.ts'

/** What the one thread that writes can be asked: votes by the batch, or some other writes, all or none. */
export type WriteQuestion =
  | { kind: 'votes'; batch: readonly VoteCommand[] }
  | { kind: 'queries'; queries: readonly Query[] }

/** Outcomes of votes, or the rows that each query returned. */
export type WriteAnswer = VoteOutcome[] | unknown[][]

serveThread<string, WriteQuestion, WriteAnswer>((path) => {
  const writer = createSqliteWriter(path)
  return {
    answer: (question) =>
      question.kind === 'votes' ? writer.commit(question.batch) : writer.runTogether(question.queries),
    close: writer.close,
  }
})
