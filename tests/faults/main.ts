import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../support/postgres-process.ts'
import { killCollector } from './kill-collector.ts'
import { killServer } from './kill-server.ts'
import { type KillSummary, summaryLine } from './kill-summary.ts'
import { slowDisk } from './slow-disk.ts'
import { type Soak, soak, soakLine, wrongsOf } from './soak.ts'

/**
 * The long forms of the proofs that nothing is lost, by hand:
 * ```sh
 * npx pnpm@12 faults kill --times 200
 * npx pnpm@12 faults kill --engine postgres --times 40
 * npx pnpm@12 faults kill --engine postgres --server --times 10
 * npx pnpm@12 faults soak --minutes 10
 * npx pnpm@12 faults soak --minutes 10 --slow-disk 400
 * ```
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '200' },
    engine: { type: 'string', default: 'sqlite' },
    server: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '10' },
    /** Added to each sync, ms. */
    'slow-disk': { type: 'string' },
  },
})
/** Kills, or seconds, between two lines of progress. */
const PROGRESS = 20

const [proof] = positionals
if (proof === 'kill') report(await kill(Number(values.times)))
else if (proof === 'soak') await soakFor(Number(values.minutes) * 60)
else throw new Error(`faults ${proof}: expected kill or soak`)

async function kill(times: number): Promise<KillSummary> {
  const tell = (summary: KillSummary) => {
    if (summary.kills % PROGRESS === 0) console.info(summaryLine(summary))
  }
  if (values.engine === 'postgres') {
    const postgres = await startPostgres()
    try {
      return await (values.server
        ? killServer(postgres, times, tell)
        : killCollector(postgres.url, times, tell))
    } finally {
      await postgres.remove()
    }
  }
  return inFolder((folder) => killCollector(`sqlite:${join(folder, 'monavis.sqlite')}`, times, tell))
}

async function soakFor(seconds: number): Promise<void> {
  const slowDiskMs = values['slow-disk']
  await inFolder(async (folder) => {
    const env = slowDiskMs === undefined ? {} : slowDisk(folder, Number(slowDiskMs))
    const tell = (soaked: Soak) => {
      if (soaked.rssMiB.length % PROGRESS === 0) console.info(soakLine(soaked))
    }
    const soaked = await soak(`sqlite:${join(folder, 'monavis.sqlite')}`, seconds, env, tell)
    console.info(soakLine(soaked))
    const wrong = wrongsOf(soaked)
    for (const one of wrong) console.error(one)
    if (wrong.length > 0) process.exitCode = 1
  })
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-faults-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function report(summary: KillSummary): void {
  for (const problem of summary.problems.slice(0, 20)) console.error(problem)
  console.info(summaryLine(summary))
  if (summary.problems.length > 0) process.exitCode = 1
}
