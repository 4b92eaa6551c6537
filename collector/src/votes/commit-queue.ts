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

/** As many are worth a message to whoever writes, however many more this turn of the loop may bring. */
const WORTH_SENDING = 32
/** One transaction's worth: about ten milliseconds of writing, so that nobody waits long behind a crowd. */
const MAX_BATCH = 500
/** One is written while the next is on its way: the writer never waits for this thread, nor this one for it. */
const MAX_UNDER_WAY = 2
/** Who would wait longer than this for the batches before its own is told at once to come back. */
const MAX_WAIT_MS = 1_000
/** A batch may still come through after this; whoever sends the vote again then learns it. */
const MAX_BATCH_MS = 5_000

/**
 * Group commit: while batches are being synced to disk, what arrives waits, and leaves together in the next one. One
 * fsync then serves as many votes as came in during the last.
 * @param onError told once a batch that the database has failed
 */
export function createCommitQueue(commitVotes: CommitVotes, onError: (cause: unknown) => void): CommitQueue {
  interface Waiting {
    command: VoteCommand
    /** Votes and tokens that it speaks of. */
    keys: readonly string[]
    resolve: (outcome: VoteOutcome) => void
    reject: (error: unknown) => void
  }
  /** A batch that has left. */
  interface UnderWay {
    /** ms */
    leftAt: number
    /** Votes and tokens that it speaks of: another that did would have to wait for it in the database. */
    speaksOf: ReadonlySet<string>
    settled: Promise<void>
  }
  // New ones for each batch. Kept, they would grow old, and what is old holds all that it has ever named, until the next
  // collection of all garbage: votes would fill the memory, and that collection come often.
  let waiting: Waiting[] = []
  let underWay: readonly UnderWay[] = []
  let isSoonSent = false
  let lastBatchMs = 0

  /** Behind a batch that is stuck, or behind too many, each taking what the last one took. */
  const isWaitLong = () => {
    const [oldest] = underWay
    return (
      (oldest !== undefined && performance.now() - oldest.leftAt > MAX_WAIT_MS) ||
      Math.floor(waiting.length / MAX_BATCH) * lastBatchMs > MAX_WAIT_MS
    )
  }
  const fail = (failed: readonly Waiting[], cause: unknown) => {
    onError(cause)
    const error = new UnavailableError('the vote could not be stored', { cause })
    for (const { reject } of failed) reject(error)
  }
  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    // What waits behind a stuck batch, or one that the database failed, would wait as long to fail the same way.
    const failAll = (cause: unknown) => {
      const all = [...batch, ...waiting]
      waiting = []
      fail(all, cause)
    }
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
  /** The next that may leave now. */
  const takeBatch = () => {
    const held: Waiting[] = []
    const batch = waiting.slice(0, MAX_BATCH).filter((one) => {
      const isFree = !one.keys.some((key) => underWay.some(({ speaksOf }) => speaksOf.has(key)))
      if (!isFree) held.push(one)
      return isFree
    })
    waiting = [...held, ...waiting.slice(MAX_BATCH)]
    return batch
  }
  const send = () => {
    while (underWay.length < MAX_UNDER_WAY) {
      const batch = takeBatch()
      if (batch.length === 0) return
      const leftAt = performance.now()
      const speaksOf = new Set(batch.flatMap(({ keys }) => keys))
      const settled = settle(batch).finally(() => {
        underWay = underWay.filter((one) => one.settled !== settled)
        lastBatchMs = performance.now() - leftAt
        send()
      })
      underWay = [...underWay, { leftAt, speaksOf, settled }]
    }
  }
  // What has arrived together leaves together: without this, the first of a crowd would leave alone.
  const sendSoon = () => {
    if (isSoonSent) return
    isSoonSent = true
    setImmediate(() => {
      isSoonSent = false
      send()
    })
  }

  return {
    commit: (command) =>
      new Promise((resolve, reject) => {
        // An import waits: it sends no more than it has answers for.
        const isPatient = command.kind === 'cast' && command.isDated
        if (!isPatient && isWaitLong()) return reject(new UnavailableError('too many votes wait already'))
        waiting.push({ command, keys: keysOf(command), resolve, reject })
        if (waiting.length === WORTH_SENDING) send()
        else sendSoon()
      }),
    length: () => waiting.length,
    drain: async () => {
      while (waiting.length > 0 || underWay.length > 0) {
        send()
        await Promise.all(underWay.map(({ settled }) => settled))
      }
    },
  }
}

/** Votes and tokens that a command speaks of. */
function keysOf(command: VoteCommand): string[] {
  if (command.kind === 'rule') return [...command.ids]
  return command.kind === 'cast' && command.token ? [command.id, command.token.hash] : [command.id]
}
