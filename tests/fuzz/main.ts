import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzz } from './fuzz.ts'

/** `npx pnpm@12 fuzz --requests 100000`: the long form of fuzz.test.ts. */
const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    database: { type: 'string' },
  },
})
const folder = await mkdtemp(join(tmpdir(), 'monavis-fuzz-'))
console.info(`${values.requests} requests, --seed ${values.seed}`)
try {
  const databaseUrl = values.database ?? `sqlite:${join(folder, 'monavis.sqlite')}`
  const { byStatus, votes, peakBytes } = await fuzz(databaseUrl, Number(values.requests), Number(values.seed))
  console.table(byStatus)
  const peak = peakBytes === undefined ? 'unknown' : `${Math.round(peakBytes / 1024 / 1024)} MB`
  console.info(`${votes} votes in the database, all counts right; memory at its peak: ${peak}`)
} finally {
  await rm(folder, { recursive: true })
}
