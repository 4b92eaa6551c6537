import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killCollector } from './kill-collector.ts'
import { killServer } from './kill-server.ts'
import { type KillSummary, summaryLine } from './kill-summary.ts'
import { startPostgres } from './postgres-process.ts'

/**
 * The long forms of the proofs that nothing is lost, by hand:
 * ```sh
 * npx pnpm@12 faults kill --times 200
 * npx pnpm@12 faults kill --engine postgres --times 40
 * npx pnpm@12 faults kill --engine postgres --server --times 10
 * ```
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '200' },
    engine: { type: 'string', default: 'sqlite' },
    server: { type: 'boolean', default: false },
  },
})
/** Kills between two lines of progress. */
const PROGRESS = 20

const [proof] = positionals
if (proof === 'kill') report(await kill(Number(values.times)))
else throw new Error(`faults ${proof}: expected kill`)

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
  const folder = await mkdtemp(join(tmpdir(), 'monavis-faults-'))
  try {
    return await killCollector(`sqlite:${join(folder, 'monavis.sqlite')}`, times, tell)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function report(summary: KillSummary): void {
  for (const problem of summary.problems.slice(0, 20)) console.error(problem)
  console.info(summaryLine(summary))
  if (summary.problems.length > 0) process.exitCode = 1
}
