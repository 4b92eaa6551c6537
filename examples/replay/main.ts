import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings, startCollector } from '@monavis/collector'
import { Presets, SingleBar } from 'cli-progress'
import type { Target } from './client.ts'
import { readRecorded } from './recorded.ts'
import { countVotes, replay } from './replay.ts'

const USAGE = `Usage: replay <results.csv> [--import] [--to <url> --key <admin key>]

Casts every vote that recorded results are made of, then compares with them the feed, and what the observatory's
importer of today is answered.
  --import  dated votes through the NDJSON import: faster, and the last three months compare too
  --to      a collector that runs, with RATE_LIMIT_PER_MINUTE=0 (without it: one of its own, on a fresh database)
  --key     its administrator's key`

/** A collector for this replay alone. */
async function startOwnCollector(): Promise<{ target: Target; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-replay-'))
  const key = randomBytes(24).toString('base64url')
  const collector = await startCollector(
    readSettings({
      PORT: '0',
      DATABASE_URL: `sqlite:${join(folder, 'monavis.sqlite')}`,
      ADMIN_KEY: key,
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'warn',
    }),
  )
  const stop = async () => {
    await collector.close()
    await rm(folder, { recursive: true })
  }
  return { target: { url: collector.url, key }, stop }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { import: { type: 'boolean' }, to: { type: 'string' }, key: { type: 'string' } },
  })
  const [file, ...others] = positionals
  if (!file || others.length > 0 || (values.to === undefined) !== (values.key === undefined)) {
    console.error(USAGE)
    return 2
  }
  const recorded = readRecorded(file)
  const total = countVotes(recorded)
  const own = values.to === undefined ? await startOwnCollector() : undefined
  const target = own?.target ?? { url: values.to ?? '', key: values.key ?? '' }
  const bar = new SingleBar(
    { format: '{bar} {percentage} % · {value}/{total} votes · {eta_formatted} left', etaBuffer: 20_000 },
    Presets.shades_classic,
  )
  const startedAt = Date.now()
  bar.start(total, 0)
  try {
    const { compared, differences } = await replay({
      recorded,
      target,
      path: values.import ? 'import' : 'http',
      now: startedAt,
      onVote: () => bar.increment(),
    })
    bar.stop()
    const seconds = (Date.now() - startedAt) / 1000
    console.info(`${total} votes of ${recorded.length} démarches in ${seconds.toFixed(1)} s`)
    for (const difference of differences) console.error(difference)
    console.info(
      differences.length === 0
        ? `The feed agrees with the file, and so does answer.getObservatoireStats: ${compared} counts and marks, to 1e-9.`
        : `${differences.length} of ${compared} counts and marks differ.`,
    )
    return differences.length === 0 ? 0 : 1
  } finally {
    bar.stop()
    await own?.stop()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
