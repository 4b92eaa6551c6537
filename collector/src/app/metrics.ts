import { Counter, Gauge, Histogram, type Registry } from '@prometheus-io/client'
import type { FeedTally } from '../scores/feed-cache.ts'
import type { CommitVotes } from '../store/commit/commands.ts'
import { inTime } from '../store/in-time.ts'
import type { Store } from '../store/store.ts'
import { readWaiting, type Waiting } from '../store/waiting.ts'
import type { CommitQueue } from '../votes/commit-queue.ts'
import type { VoteTally } from '../votes/vote-tally.ts'
import type { ClockWatch } from './clock-watch.ts'
import type { Connections } from './connections.ts'
import type { Overload } from './overload.ts'
import { VERSION } from './version.ts'

/** A database that does not answer must not keep the rest from being read. */
const MAX_WAIT_MS = 2_000

export interface MetricSources {
  registry: Registry
  store: Store
  queue: CommitQueue
  votes: VoteTally
  feed: FeedTally
  /** Requests refused, by code. */
  problems: Readonly<Partial<Record<string, number>>>
  clock: ClockWatch
  connections: Connections
  overload: Overload
  /** Clock, ms. */
  now: () => number
}

/** Shows what the rooms count by themselves: nothing is worked out until somebody asks. */
export function showMetrics(sources: MetricSources): void {
  const { registry, store, queue, votes, feed, problems, clock, connections, overload, now } = sources
  const registers = [registry]
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  const counters = (
    name: string,
    help: string,
    label: string,
    read: () => Readonly<Partial<Record<string, number>>>,
  ) =>
    new Counter({
      name,
      help,
      labelNames: [label],
      registers,
      collect() {
        this.reset()
        for (const [value, n] of Object.entries(read())) this.inc({ [label]: value }, n)
      },
    })
  const gauge = (name: string, help: string, read: () => number | undefined | Promise<number | undefined>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const value = await read()
        // One that is not known is not shown: 0 would be a lie.
        if (value === undefined) this.remove()
        else this.set(value)
      },
    })

  counters('monavis_votes_total', 'Votes cast by people, by how they ended', 'end', () => votes.cast)
  counters('monavis_imported_votes_total', 'Votes imported, by how they ended', 'end', () => votes.imported)
  counter('monavis_votes_verified_total', 'Votes stored with a good one-time token', () => votes.verified)
  counter('monavis_votes_suspect_total', 'Votes stored and kept apart', () => votes.suspect)
  counters('monavis_problems_total', 'Requests refused or failed, by problem code', 'code', () => problems)

  gauge('monavis_connections', 'Connections that are open', () => connections.open())
  counter('monavis_connections_dropped_total', 'Connections closed as they opened: too many were', () =>
    connections.dropped(),
  )
  counter(
    'monavis_overload_shed_total',
    'Requests turned away because they waited too long to be read',
    () => overload.shed,
  )

  gauge('monavis_commit_queue_length', 'Votes that wait for the next batch', () => queue.length())
  const size = () => inTime(store.size(), MAX_WAIT_MS).catch(() => undefined)
  gauge('monavis_database_bytes', 'Size of the database', async () => (await size())?.database)
  gauge('monavis_wal_bytes', 'Size of the log of SQLite', async () => (await size())?.wal)
  gauge('monavis_disk_free_bytes', 'Left on the disk of the SQLite file', async () => (await size())?.free)
  gauge('monavis_ready', '1 where a vote can be taken', async () => {
    const isReady = store.check().then((trouble) => trouble === undefined)
    return (await inTime(isReady, MAX_WAIT_MS).catch(() => false)) ? 1 : 0
  })

  const waiting = (name: string, help: string, measure: (one: Waiting) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ['of'],
      registers,
      async collect() {
        this.reset()
        const found = await inTime(readWaiting(store.db), MAX_WAIT_MS).catch(() => ({}))
        for (const [of, one] of Object.entries(found)) this.set({ of }, measure(one))
      },
    })
  waiting('monavis_waiting', 'What people sent and nobody has read yet', ({ count }) => count)
  waiting('monavis_waiting_oldest_seconds', 'How long the oldest of it has waited', ({ oldestAt }) =>
    oldestAt === null ? 0 : Math.max(0, now() - oldestAt) / 1000,
  )

  counters('monavis_feed_requests_total', 'The feed asked for, by where it was found', 'found', () => ({
    memory: feed.fromMemory,
    database: feed.fromDatabase,
  }))
  counter('monavis_feed_not_modified_total', 'The feed answered with 304', () => feed.notModified)
  counter('monavis_feed_reads_total', 'Feeds read from the database', () => feed.reads)
  counter('monavis_feed_read_seconds_total', 'Time these reads took', () => feed.readSeconds)

  counters('monavis_clock_jumps_total', 'Jumps of the clock by more than a second', 'direction', () => {
    clock.look()
    return clock.jumps
  })
  new Gauge({ name: 'monavis_info', help: 'This release', labelNames: ['version'], registers }).set(
    { version: VERSION },
    1,
  )
}

/** The same commits, measured: one look at the clock a batch, not a vote. */
export function measureCommits(commitVotes: CommitVotes, registry: Registry): CommitVotes {
  const registers = [registry]
  const size = new Histogram({
    name: 'monavis_commit_batch_size',
    help: 'Votes and changes of votes in a batch',
    buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
    registers,
  })
  const seconds = new Histogram({
    name: 'monavis_commit_seconds',
    help: 'Time a batch took until it was on disk',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  })
  const failures = new Counter({
    name: 'monavis_commit_failures_total',
    help: 'Batches that the database has failed or refused',
    registers,
  })
  return async (batch) => {
    const startedAt = performance.now()
    try {
      return await commitVotes(batch)
    } catch (error) {
      failures.inc()
      throw error
    } finally {
      size.observe(batch.length)
      seconds.observe((performance.now() - startedAt) / 1000)
    }
  }
}
