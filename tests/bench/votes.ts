import { join } from 'node:path'
import { type BenchCollector, startCollector, using, withFolder } from './collector.ts'
import { driveAtFullSpeed, driveAtRate, type Measure } from './generator.ts'
import { castSome, editRequests, voteRequest } from './requests.ts'
import { startService } from './service.ts'

/** Votes that are changed again and again. */
const EDITED_VOTES = 2_000

const measureFloor = async (seconds: number, script: string, ...args: string[]) =>
  using(await startService(script, {}, args), ({ url }) => driveAtFullSpeed(url, voteRequest, seconds))

/** Taking votes and changing them, on SQLite, beside the framework alone. */
export async function benchVotes(seconds: number): Promise<void> {
  const nodeHttp = await measureFloor(seconds, 'floors/node-http.ts')
  const before = await measureFloor(seconds, 'floors/fastify-zod.ts')
  const { full, half, edits } = await withFolder(async (folder) =>
    using(await startCollector(`sqlite:${join(folder, 'monavis.sqlite')}`), async (collector) => {
      const full = await castCounted(collector, seconds)
      const half = await driveAtRate(collector.url, voteRequest, full.requestsPerSecond / 2, seconds)
      const edits = await driveAtFullSpeed(
        collector.url,
        editRequests(await castSome(collector.url, EDITED_VOTES)),
        seconds,
      )
      return { full, half, edits }
    }),
  )
  // Before and after: the machine's speed drifts, and a ratio must not.
  const after = await measureFloor(seconds, 'floors/fastify-zod.ts')
  const floor = (before.requestsPerSecond + after.requestsPerSecond) / 2
  const row = (measure: Measure, base = floor) => ({
    'requests/s': Math.round(measure.requestsPerSecond),
    'p50 (ms)': measure.p50Ms.toFixed(1),
    'p99 (ms)': measure.p99Ms.toFixed(1),
    ratio: (measure.requestsPerSecond / base).toFixed(2),
  })
  console.info(
    '\nPOST /api/v1/votes, 128 connections, varied bodies, 17,000 clients; ratios to Fastify + zod',
  )
  console.table({
    'bare node:http': row(nodeHttp),
    'bare Fastify + zod, no database': row(before),
    'the same, after the others': row(after),
    'collector, everything on, SQLite': row(full),
    'collector, at half that load': row(half),
    'PATCH with three answers; ratio to POST': row(edits, full.requestsPerSecond),
  })
}

/** Taking votes on PostgreSQL, beside group commit through Kysely alone. @param freshUrl of an empty database */
export async function benchPostgres(seconds: number, freshUrl: () => Promise<string>): Promise<void> {
  const floor = await measureFloor(seconds, 'floors/kysely-postgres.ts', await freshUrl())
  const full = await using(await startCollector(await freshUrl()), (collector) =>
    castCounted(collector, seconds),
  )
  console.info('\nPOST /api/v1/votes on PostgreSQL; ratio to group commit through Kysely alone')
  const row = (measure: Measure) => ({
    'requests/s': Math.round(measure.requestsPerSecond),
    'p50 (ms)': measure.p50Ms.toFixed(1),
    'p99 (ms)': measure.p99Ms.toFixed(1),
    ratio: (measure.requestsPerSecond / floor.requestsPerSecond).toFixed(2),
  })
  console.table({
    'Fastify + Kysely, one insert and one upsert': row(floor),
    'collector, everything on, PostgreSQL': row(full),
  })
}

/** @throws {Error} when a vote that was acknowledged is not counted: its speed would mean nothing */
async function castCounted(collector: BenchCollector, seconds: number): Promise<Measure> {
  const measure = await driveAtFullSpeed(collector.url, voteRequest, seconds)
  const counted = await collector.countVotes()
  // The warm-up counts too: never fewer than were accepted.
  if (counted < measure.accepted)
    throw new Error(`${measure.accepted} votes acknowledged, ${counted} counted`)
  return measure
}
