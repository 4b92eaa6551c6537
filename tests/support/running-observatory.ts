import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startObservatoire } from '@monavis/examples/observatoire/serve'
import { onTestFinished } from 'vitest'

/** Starts an observatory of a collector, in a folder of its own, for the time of the test. */
export async function startTestObservatory(collectorUrl: string): Promise<{ url: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-observatory-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const settings = { host: '127.0.0.1', port: 0, collectorUrl, folder, everyMs: 200 }
  const observatoire = await startObservatoire(settings)
  onTestFinished(() => observatoire.close())
  return observatoire
}
