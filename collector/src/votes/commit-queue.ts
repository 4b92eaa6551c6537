import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CommitVotes, VoteCommand, VoteOutcome } from '../store/commit/commands.ts'
import { isRefusedData } from '../store/refused-data.ts'

/** Hands commands one by one to a store that commits by the batch. */
export interface CommitQueue {
  /** Settles once the command is on disk. @throws {UnavailableError} also at once, where the wait would be long */
  commit(command: VoteCommand): Promise<VoteOutcome>
  /** Commands that wait for the next batch. */
  length(): number
  /** Waits for what was accepted. */
  drain(): Promise<void>
}

/** The database cannot take a vote now, or has not said so in time; it may be sent again. */
class UnavailableError extends Error {
  override name = 'UnavailableError'
  readonly statusCode = 503
}

/** One transaction's worth: about ten milliseconds of writing, so that nobody waits long behind a crowd. */
const MAX_BATCH = 500
/** Who would wait longer than this for the batches before its own is told at once to come back. */
const MAX_WAIT_MS = 1_000
/** A batch may still come through after this; whoever sends the vote again then learns it. */
const MAX_BATCH_MS = 5_000

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
  let startedAt = 0
  let lastBatchMs = 0

  /** Behind a batch that is stuck, or behind too many, each taking what the last one took. */
  const isWaitLong = () =>
    running !== undefined &&
    (performance.now() - startedAt > MAX_WAIT_MS ||
      Math.floor(waiting.length / MAX_BATCH) * lastBatchMs > MAX_WAIT_MS)

  const fail = (failed: readonly Waiting[], cause: unknown) => {
    onError(cause)
    const error = new UnavailableError('the vote could not be stored', { cause })
    for (const { reject } of failed) reject(error)
  }
  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    // What waits behind a stuck batch, or one that the database failed, would wait as long to fail the same way.
    const failAll = (cause: unknown) => fail([...batch, ...waiting.splice(0)], cause)
    const stuck = setTimeout(
      () => failAll(new Error(`no answer from the database in ${MAX_BATCH_MS} ms`)),
      MAX_BATCH_MS,
    )
    try {
      const outcomes = await commitVotes(batch.map(({ command }) => command))
      for (const [i, { resolve }] of batch.entries()) resolve(outcomes[i] as VoteOutcome)
    } catch (cause) {
      // One command that the database will not have must not take its neighbours with it.
      if (batch.length > 1 && isRefusedData(cause)) {
        for (const one of batch) await settle([one])
        return
      }
      if (isRefusedData(cause)) fail(batch, cause)
      else failAll(cause)
    } finally {
      clearTimeout(stuck)
    }
  }
  const run = async () => {
    while (waiting.length > 0) {
      startedAt = performance.now()
      // What has arrived together leaves together: without this, the first of a crowd would leave alone.
      await nextTurn()
      await settle(waiting.splice(0, MAX_BATCH))
      lastBatchMs = performance.now() - startedAt
    }
    running = undefined
  }

  return {
    commit: (command) =>
      new Promise((resolve, reject) => {
        // An import waits: it sends no more than it has answers for.
        const isPatient = command.kind === 'cast' && command.isDated
        if (!isPatient && isWaitLong()) return reject(new UnavailableError('too many votes wait already'))
        waiting.push({ command, resolve, reject })
        running ??= run()
      }),
    length: () => waiting.length,
    drain: async () => {
      while (running) await running
    },
  }
}
