import type { CommitVotes, VoteCommand, VoteOutcome } from '../store/commit/commands.ts'
import { isRefusedData } from '../store/refused-data.ts'

/** Hands commands one by one to a store that commits by the batch. */
export interface CommitQueue {
  /** Settles once the command is on disk. @throws {UnavailableError} */
  commit(command: VoteCommand): Promise<VoteOutcome>
  /** Commands that wait for the next batch. */
  length(): number
  /** Waits for what was accepted. */
  drain(): Promise<void>
}

/** The database cannot take a vote now; nothing of it is stored, and it may be sent again. */
class UnavailableError extends Error {
  override name = 'UnavailableError'
  readonly statusCode = 503
}

/** One transaction's worth: about ten milliseconds of writing, so that nobody waits long behind a crowd. */
const MAX_BATCH = 500

/**
 * Group commit: while a batch is being synced to disk, what arrives waits, and leaves together in the next
 * one. One fsync then serves as many votes as came in during the last.
 * @param onError told once a batch that the database has failed
 */
export function createCommitQueue(commitVotes: CommitVotes, onError: (cause: unknown) => void): CommitQueue {
  interface Waiting {
    command: VoteCommand
    resolve: (outcome: VoteOutcome) => void
    reject: (error: unknown) => void
  }
  const waiting: Waiting[] = []
  let running: Promise<void> | undefined

  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const outcomes = await commitVotes(batch.map(({ command }) => command))
      for (const [i, { resolve }] of batch.entries()) resolve(outcomes[i] as VoteOutcome)
    } catch (cause) {
      // One command that the database will not have must not take its neighbours with it.
      if (batch.length > 1 && isRefusedData(cause)) {
        for (const one of batch) await settle([one])
        return
      }
      onError(cause)
      const error = new UnavailableError('the vote could not be stored', { cause })
      for (const { reject } of batch) reject(error)
    }
  }
  const run = async () => {
    while (waiting.length > 0) await settle(waiting.splice(0, MAX_BATCH))
    running = undefined
  }

  return {
    commit: (command) =>
      new Promise((resolve, reject) => {
        waiting.push({ command, resolve, reject })
        running ??= run()
      }),
    length: () => waiting.length,
    drain: async () => {
      while (running) await running
    },
  }
}
