import { setTimeout as wait } from 'node:timers/promises'
import { type Day, parisDay, parseWindow } from '@monavis/shared/period'
import { keepNewest } from '../http/keep-newest.ts'
import { ProblemError } from '../http/problem.ts'
import { type FeedParts, readFeed } from './feed.ts'
import { type PreparedFeed, prepareFeed } from './prepared-feed.ts'
import { settleInTime } from './settle-in-time.ts'

/** The oldest a public answer may be. */
const MAX_AGE_MS = 2_000
/** From this age on, an answer is given at once and the next one prepared behind it: no reader ever waits. */
const REFRESH_AGE_MS = 1_000
/** A refresh that takes longer is not waited for, where there is a former answer. */
const MAX_PATIENCE_MS = 1_000
/** Windows kept in memory: the usual three, twelve quarters and a range; ten megabytes each for two thousand démarches. */
const MAX_WINDOWS = 16

interface Entry {
  feed: PreparedFeed
  /** When the counts were read, ms. */
  readAt: number
  day: Day
}

/** A reading under way. */
interface Refresh {
  entry: Promise<Entry>
  /** Settles when it has ended, well or not, or has taken too long. */
  isOver: Promise<unknown>
}

/** How the feed was had since the process started. */
export interface FeedTally {
  fromMemory: number
  /** A reader had to wait for it. */
  fromDatabase: number
  /** Answered with 304. */
  notModified: number
  /** Reads of the database, those that nobody waited for and those of insiders included, and the time they took. */
  reads: number
  readSeconds: number
}

export function createFeedTally(): FeedTally {
  return { fromMemory: 0, fromDatabase: 0, notModified: 0, reads: 0, readSeconds: 0 }
}

/** The feed by window, held in memory. The same content keeps its date, its tag and its compressed bytes. */
export interface FeedCache {
  /** Whether a window is in memory, fresh or not: reading it again is cheap. */
  has(window: string): boolean
  /** Whether the feed of this digest is what {@link forAnyone} would return, without a thought of reading it anew. */
  isFresh(window: string, digest: string): boolean
  /**
   * What anyone reads: never older than two seconds, but where the database fails or is stuck. Then the last
   * answer goes on being given, with its date: scores do not go away with the disk.
   * @returns at once what is at hand
   * @throws {ProblemError} for a window that is none, or that has not begun
   */
  forAnyone(window: string): PreparedFeed | Promise<PreparedFeed>
  /** Reads windows before anybody asks. Where that fails, whoever asks is told. */
  prepare(windows: readonly string[]): void
  /** What the bearer of a key reads: as the counts are now. @throws {ProblemError} as {@link forAnyone} */
  forInsiders(window: string, showWithheld: boolean): Promise<PreparedFeed>
}

export function createFeedCache(
  parts: FeedParts,
  publishFrom: number,
  now: () => number,
  tally: FeedTally,
): FeedCache {
  const entries = new Map<string, Entry>()
  const refreshing = new Map<string, Refresh>()

  // One after the other: a crowd that asks for as many windows then holds the main thread for one feed at a time,
  // some ten milliseconds, and votes pass in between.
  let last: Promise<unknown> = Promise.resolve()
  const readInTurn = (window: string, showWithheld: boolean, settle: () => Promise<void>) => {
    const turn = last.then(() => read(window, showWithheld, settle))
    last = turn.catch(() => {})
    return turn
  }

  const refresh = (window: string): Refresh => {
    let running = refreshing.get(window)
    if (!running) {
      const entry = readInTurn(window, false, () => settleInTime(parts.store)).finally(() =>
        refreshing.delete(window),
      )
      const patience = wait(MAX_PATIENCE_MS, undefined, { ref: false })
      running = { entry, isOver: Promise.race([entry.catch(() => {}), patience]) }
      refreshing.set(window, running)
    }
    return running
  }

  const read = async (window: string, showWithheld: boolean, settle: () => Promise<void>): Promise<Entry> => {
    const readAt = now()
    const day = parisDay(readAt)
    const period = parseWindow(window, day)
    if (!period) throw new ProblemError('invalid-window')
    // Zeros would be taken for "nobody answered".
    if (period.from > day) throw new ProblemError('not-begun')
    await settle()
    const startedAt = performance.now()
    const content = await readFeed(parts, window, period, day, { publishFrom, showWithheld })
    tally.reads++
    tally.readSeconds += (performance.now() - startedAt) / 1000
    const key = showWithheld ? `${window} with what is withheld` : window
    const feed = prepareFeed(content, readAt, entries.get(key)?.feed)
    const entry = { feed, readAt, day }
    keepNewest(entries, key, entry, MAX_WINDOWS)
    return entry
  }

  /** Ms; of what was read on another day, or never: infinite. */
  const ageOf = (entry: Entry | undefined) => {
    const at = now()
    return entry?.day === parisDay(at) ? at - entry.readAt : Number.POSITIVE_INFINITY
  }

  return {
    has: (window) => entries.has(window),

    isFresh(window, digest) {
      const entry = entries.get(window)
      return entry?.feed.json.digest === digest && ageOf(entry) <= REFRESH_AGE_MS
    },

    forAnyone(window) {
      const entry = entries.get(window)
      const age = ageOf(entry)
      if (age <= MAX_AGE_MS) tally.fromMemory++
      else tally.fromDatabase++
      if (!entry) return refresh(window).entry.then(({ feed }) => feed)
      if (age > MAX_AGE_MS) return refresh(window).isOver.then(() => (entries.get(window) ?? entry).feed)
      if (age > REFRESH_AGE_MS) refresh(window)
      return entry.feed
    },

    prepare(windows) {
      for (const window of windows) refresh(window).entry.catch(() => {})
    },

    forInsiders: (window, showWithheld) =>
      readInTurn(window, showWithheld, parts.store.settleCounts).then(({ feed }) => feed),
  }
}
