import type { VoteCommand, VoteOutcome } from '../commit/commands.ts'
import type { ImportResult } from '../commit/import.ts'
import type { PackedImport } from '../commit/packed-import.ts'
import { createSettler } from '../commit/settle-soon.ts'
import { createSqliteWriter } from '../commit/sqlite-writer.ts'
import { serveThread } from '../thread.ts'
import type { Query } from './query-dialect.ts'

/** What the one thread that writes can be asked: votes by the batch, some other writes, all or none, or what {@link SqliteWriter} says. */
export type WriteQuestion =
  | { kind: 'votes'; batch: readonly VoteCommand[] }
  | { kind: 'import'; votes: PackedImport }
  | { kind: 'queries'; queries: readonly Query[] }
  | { kind: 'settle-counts' }
  | { kind: 'sweep' }

/** Outcomes of votes, what became of imported ones, the rows that each query returned, or whether all was swept. */
export type WriteAnswer = VoteOutcome[] | ImportResult | unknown[][] | [boolean]

serveThread<string, WriteQuestion, WriteAnswer>((path) => {
  const writer = createSqliteWriter(path)
  const settler = createSettler(writer.settleCounts)
  // What the last process has left in the journal.
  writer.settleCounts()
  return {
    answer: (question) => {
      switch (question.kind) {
        case 'votes':
          settler.soon()
          return writer.commit(question.batch)
        case 'import':
          return writer.importVotes(question.votes)
        case 'settle-counts':
          writer.settleCounts()
          return []
        case 'queries':
          return writer.runTogether(question.queries)
        case 'sweep':
          return [writer.sweep()]
      }
    },
    close: () => {
      settler.stop()
      writer.close()
    },
  }
})
