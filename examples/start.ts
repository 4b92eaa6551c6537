import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings, SettingError, type Settings, startCollector } from '@monavis/collector'
import { startDemarche } from './demarche/server.ts'
import { TAGGED_DEMARCHE } from './demonstration/demarches.ts'
import { seed } from './demonstration/seed.ts'
import { startObservatoire } from './observatoire/serve.ts'

/** How often the observatory asks: a person who has just voted is watching. */
const PULL_EVERY_MS = 2_000

interface Closable {
  close(): Promise<unknown>
}

/** The whole story on one machine: the collector, a démarche with the tag at its end, an observatory. */
async function start(settings: Settings): Promise<void> {
  const { host, publicUrl } = settings
  const observatoryUrl = settings.observatoryUrl ?? `http://localhost:${settings.port + 2}/`
  const collector = await startCollector({ ...settings, observatoryUrl })
  started.unshift(collector)
  const isSeeded = await seed({ url: collector.url, key: settings.adminKey ?? '' }, Date.now())
  const demarche = await onPort(settings.port + 1, (port) =>
    startDemarche({ host, port, collectorUrl: publicUrl, demarche: TAGGED_DEMARCHE, button: 1 }),
  )
  started.unshift(demarche)
  const folder = await mkdtemp(join(tmpdir(), 'monavis-observatory-'))
  started.unshift({ close: () => rm(folder, { recursive: true }) })
  const observatoire = await onPort(settings.port + 2, (port) =>
    startObservatoire({
      host,
      port,
      collectorUrl: publicUrl,
      folder,
      url: observatoryUrl,
      everyMs: PULL_EVERY_MS,
    }),
  )
  started.unshift(observatoire)
  console.info(`
  MonAvis is running${isSeeded ? ', with demonstration démarches and opinions' : ''}.

    Collector      ${publicUrl}
    A démarche     ${named(demarche.url)}
    Observatory    ${named(observatoire.url)}

  What to do next: go through the démarche, give your opinion at its end, and watch the observatory:
  its mark is published from ${settings.publishFrom} answers on.
  The administrator's key of this run: ${settings.adminKey}

  Ctrl-C stops everything; ${settings.databaseUrl} keeps the votes.
`)
}

/** An example listens beside the collector: a port that is taken is told by the setting that moves all three. */
async function onPort<T>(port: number, listen: (port: number) => Promise<T>): Promise<T> {
  try {
    return await listen(port)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    const reason = `${message}. PORT, PORT + 1 and PORT + 2 must be free.`
    throw new SettingError(`PORT=${port}: ${reason}`, { cause: error })
  }
}

function named(url: string): string {
  return url.replace('//127.0.0.1:', '//localhost:')
}

const started: Closable[] = []
async function stop(): Promise<void> {
  for (const one of started.splice(0)) await one.close()
}
// Before anything is started: what an impatient Ctrl-C interrupts is closed as well as the rest.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () =>
    stop().then(() => {
      console.info('Stopped; the votes are kept.')
      process.exit(0)
    }),
  )
}

try {
  const defaults = {
    // A file of its own: the made-up démarches stay out of the service that is run for real.
    DATABASE_URL: 'sqlite:./data/demonstration.sqlite',
    LOG_LEVEL: 'warn',
    // All that citizens say here is sent in seconds, from the address of whoever then tries the doors.
    RATE_LIMIT_PER_MINUTE: '6000',
  }
  const settings = readSettings({ ...defaults, ...process.env })
  const adminKey = settings.adminKey ?? randomBytes(24).toString('base64url')
  await start({ ...settings, adminKey })
} catch (error) {
  console.error(error instanceof SettingError ? error.message : error)
  await stop()
  process.exit(1)
}
