import { join } from 'node:path'
import { type BenchCollector, startCollector, using, withFolder } from './collector.ts'
import { driveAtFullSpeed, driveAtRate, type Measure } from './generator.ts'
import { castSome, editRequests, voteRequest } from './requests.ts'
import { floorOf, rowOf } from './row.ts'
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
  const after = await measureFloor(seconds, 'floors/fastify-zod.ts')
  const floor = floorOf(before, after)
  console.info(
    '\nPOST /api/v1/votes, 128 connections, varied bodies, 17,000 clients; ratios to Fastify + zod',
  )
  console.table({
    'bare node:http': rowOf(nodeHttp, floor),
    'bare Fastify + zod, no database': rowOf(before, floor),
    'the same, after the others': rowOf(after, floor),
    'collector, everything on, SQLite': rowOf(full, floor),
    'collector, at half that load': rowOf(half, floor),
    'PATCH with three answers; ratio to POST': rowOf(edits, full.requestsPerSecond),
  })
}

/** Taking votes on PostgreSQL, beside group commit through Kysely alone. @param freshUrl of an empty database */
export async function benchPostgres(seconds: number, freshUrl: () => Promise<string>): Promise<void> {
  const floor = await measureFloor(seconds, 'floors/kysely-postgres.ts', await freshUrl())
  const full = await using(await startCollector(await freshUrl()), (collector) =>
    castCounted(collector, seconds),
  )
  console.info('\nPOST /api/v1/votes on PostgreSQL; ratio to group commit through Kysely alone')
  console.table({
    'Fastify + Kysely, one insert and one upsert': rowOf(floor, floor.requestsPerSecond),
    'collector, everything on, PostgreSQL': rowOf(full, floor.requestsPerSecond),
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
