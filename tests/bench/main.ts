import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { startBenchCollector } from './collector.ts'
import { castAtFullSpeed, type Measure } from './load.ts'
import { startService } from './service.ts'

/**
 * What the collector and the widget cost, beside the floors they stand on, measured in the same run: figures
 * of another machine or another day mean little, ratios hold.
 */
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } })
const seconds = Number(values.seconds)

async function measureFloor(script: string): Promise<Measure> {
  const service = await startService(script)
  try {
    return await castAtFullSpeed(service.url, seconds)
  } finally {
    await service.stop()
  }
}

async function measureCollector(): Promise<Measure> {
  const collector = await startBenchCollector()
  try {
    const before = await collector.countVotes()
    const measure = await castAtFullSpeed(collector.url, seconds)
    const counted = (await collector.countVotes()) - before
    // The warm-up counts too, and requests under way when the clock stopped: never fewer than were accepted.
    if (counted < measure.accepted)
      throw new Error(`${measure.accepted} votes acknowledged, ${counted} counted`)
    return measure
  } finally {
    await collector.stop()
  }
}

function printVotes(rows: [string, Measure][]): void {
  const [, [, floor]] = rows as [unknown, [string, Measure]]
  console.info('\nPOST /api/v1/votes, 128 connections, varied bodies, 17,000 clients')
  console.table(
    Object.fromEntries(
      rows.map(([name, { requestsPerSecond, p50Ms, p99Ms }]) => [
        name,
        {
          'requests/s': Math.round(requestsPerSecond),
          'p50 (ms)': p50Ms,
          'p99 (ms)': p99Ms,
          '÷ Fastify + zod': (requestsPerSecond / floor.requestsPerSecond).toFixed(2),
        },
      ]),
    ),
  )
}

function printWidget(): void {
  const script = readFileSync(new URL(import.meta.resolve('@monavis/widget/v1.js')))
  const brotli = brotliCompressSync(script, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  console.info('\nThe widget, to show the question and take the vote (bytes)')
  console.table({
    'v1.js': {
      raw: script.length,
      'gzip 9': gzipSync(script, { level: 9 }).length,
      'brotli 11': brotli.length,
    },
  })
}

console.info(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, ${seconds} s a line after a warm-up`,
)
printVotes([
  ['bare node:http', await measureFloor('floors/node-http.ts')],
  ['bare Fastify + zod, no database', await measureFloor('floors/fastify-zod.ts')],
  ['collector, everything on, SQLite', await measureCollector()],
])
printWidget()
