import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DemonstrationDemarche, readDemarches } from '@monavis/examples/demonstration/demarches'
import { plant } from '@monavis/examples/demonstration/seed'
import { ADMIN_KEY } from './app.ts'
import { startTestCollector } from './collector.ts'
import { OBSERVATORY } from './processes.ts'
import { runToEnd } from './programs.ts'

/** An observatory as it is generated, and the collector that it is of. */
export interface SiteFolder {
  /** What a web server is to serve. */
  root: string
  collectorUrl: string
}

/**
 * Those that show something of their own: one withheld, published, fallen for real and by less than chance, closed,
 * without a button, without an answer, entered; and the one with most votes.
 */
const SHOWN = [1617, 115, 3100, 1763, 1661, 3439, 3040, 4067, 3059]
/** Enough for a published mark, and no more. */
const MAX_VOTES = 120

/**
 * Generates the observatory of a collector that holds some démarches of the demonstration.
 * @param atEnd takes what is to be done at its end, last first
 * @throws {Error} where the generator does not end well
 */
export async function makeSiteFolder(
  atEnd: (end: () => Promise<void>) => void,
  demarches: readonly DemonstrationDemarche[] = readDemarches().filter(({ id }) => SHOWN.includes(id)),
): Promise<SiteFolder> {
  const { url } = await startTestCollector({ PUBLISH_FROM: '100', RATE_LIMIT_PER_MINUTE: '0' }, atEnd)
  await plant({ url, key: ADMIN_KEY }, demarches, Date.now(), MAX_VOTES)
  const folder = await mkdtemp(join(tmpdir(), 'monavis-site-'))
  atEnd(() => rm(folder, { recursive: true }))
  const { ok, output } = await runToEnd([process.execPath, OBSERVATORY, '--from', url, '--to', folder], {
    quiet: true,
  })
  if (!ok) throw new Error(`no site was made: ${output}`)
  return { root: join(folder, 'current'), collectorUrl: url }
}
