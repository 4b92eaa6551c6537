import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, startCollector } from '@monavis/collector'
import { type DemonstrationDemarche, readDemarches } from '@monavis/examples/demonstration/demarches'
import { plant } from '@monavis/examples/demonstration/seed'
import { freePort } from './free-port.ts'
import { runToEnd } from './programs.ts'

const OBSERVATORY = fileURLToPath(new URL('../../examples/observatoire/main.ts', import.meta.url))
const ADMIN_KEY = 'the-key-of-the-site-folder'

/** An observatory as it is generated, and the collector that it is of. */
export interface SiteFolder {
  /** What a web server is to serve. */
  root: string
  /** Origin. */
  collectorUrl: string
}

/**
 * Those that show something of their own: one withheld, published, fallen for real and by less than chance, closed,
 * archived, without a button, without an answer, entered; and the one with most votes.
 */
const SHOWN = [1617, 115, 3100, 1763, 1661, 1659, 3439, 3040, 4067, 3059]
/** Enough for a published mark, of the newest quarter too. */
const MAX_VOTES = 800

/**
 * Generates the observatory of a collector that holds some démarches of the demonstration.
 * @param atEnd takes what is to be done at its end, last first
 * @throws {Error} where the generator does not end well
 */
export async function makeSiteFolder(
  atEnd: (end: () => Promise<void>) => void,
  demarches: readonly DemonstrationDemarche[] = readDemarches().filter(({ id }) => SHOWN.includes(id)),
): Promise<SiteFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-site-'))
  atEnd(() => rm(folder, { recursive: true }))
  const port = await freePort()
  const settings = readSettings({
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: `sqlite:${join(folder, 'monavis.sqlite')}`,
    ADMIN_KEY,
    RATE_LIMIT_PER_MINUTE: '0',
    LOG_LEVEL: 'warn',
  })
  const collector = await startCollector(settings)
  atEnd(async () => {
    await collector.close()
  })
  const { publicUrl: collectorUrl } = settings
  await plant({ url: collectorUrl, key: ADMIN_KEY }, demarches, Date.now(), MAX_VOTES)
  const to = join(folder, 'site')
  const { ok, output } = await runToEnd([process.execPath, OBSERVATORY, '--from', collectorUrl, '--to', to], {
    quiet: true,
  })
  if (!ok) throw new Error(`no site was made: ${output}`)
  return { root: join(to, 'current'), collectorUrl }
}
