import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Collector, readSettings, startCollector } from '@monavis/collector'
import { onTestFinished } from 'vitest'
import { ADMIN_KEY } from './app.ts'
import { freePort } from './free-port.ts'

/** A collector that listens, can be stopped, and started again at the same address on the same file. */
export interface RestartableCollector {
  url: string
  store: Collector['store']
  stop(): Promise<void>
  start(): Promise<void>
}

/**
 * Starts the built service, as it is, on a file of its own, with démarche 1617 declared.
 * @param atEnd takes what is to be done at its end, last first: that of the test, where it is not of several
 */
export async function startTestCollector(
  env: Record<string, string> = {},
  atEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<RestartableCollector> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-browser-'))
  atEnd(() => rm(folder, { recursive: true }))
  const port = await freePort()
  const settings = readSettings({
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: `sqlite:${join(folder, 'monavis.sqlite')}`,
    ADMIN_KEY,
    PUBLISH_FROM: '1',
    LOG_LEVEL: 'warn',
    ...env,
  })
  let running: Collector | undefined = await startCollector(settings)
  const stop = async () => {
    await running?.close()
    running = undefined
  }
  atEnd(stop)
  await declare(running.url)
  return {
    url: settings.publicUrl,
    get store() {
      if (!running) throw new Error('the collector is stopped')
      return running.store
    },
    stop,
    start: async () => {
      running = await startCollector(settings)
    },
  }
}

async function declare(url: string): Promise<void> {
  const response = await fetch(`${url}/api/v1/admin/demarches/1617`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      title: 'Demander un acte de naissance',
      administration: 'Saint-Exemple',
      ministere: 'Démonstration',
    }),
  })
  if (!response.ok) throw new Error(await response.text())
}
