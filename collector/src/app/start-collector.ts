import type { AddressInfo } from 'node:net'
import { openStore, type Store } from '../store/store.ts'
import { buildApp } from './build-app.ts'
import { SettingError, type Settings } from './settings.ts'

/** The service, listening. */
export interface Collector {
  /** Where it listens, on this machine. */
  url: string
  store: Store
  /** Refuses new work, finishes what was accepted, then closes the database. */
  close(): Promise<void>
}

/** A client that is slow to send its request is not waited for beyond this. */
const MAX_CLOSING_MS = 5_000
/** While closing, how often connections that have become idle are closed. */
const IDLE_CHECK_MS = 250
/**
 * Connections at once: far above what people need, and a bound on the memory that a crowd of them can take. One
 * more is closed as it opens.
 */
const MAX_CONNECTIONS = 10_000

/**
 * Opens the database and listens.
 * @throws {SettingError} when a setting cannot be used: a port that is taken, a folder that cannot be written
 */
export async function startCollector(settings: Settings, now: () => number = Date.now): Promise<Collector> {
  const ofDatabase = (error: Error) => {
    const shown = settings.databaseUrl.replace(/\/\/[^@/]*@/, '//…@')
    throw new SettingError(`DATABASE_URL=${shown}: ${reasonOf(error)}`, { cause: error })
  }
  const store = await openStore(settings.databaseUrl).catch(ofDatabase)
  try {
    const trouble = await store.check()
    if (trouble) ofDatabase(trouble.cause as Error)
    const app = await buildApp({ settings, store, now })
    app.server.maxConnections = MAX_CONNECTIONS
    await app.listen({ host: settings.host, port: settings.port }).catch((error: NodeJS.ErrnoException) => {
      const isPort = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      const said = isPort ? `PORT=${settings.port}` : `HOST=${settings.host}`
      throw new SettingError(`${said}: ${reasonOf(error)}`, { cause: error })
    })
    const { port } = app.server.address() as AddressInfo
    return {
      url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
      store,
      close: async () => {
        const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS)
        const timer = setTimeout(() => app.server.closeAllConnections(), MAX_CLOSING_MS)
        await app.close()
        clearTimeout(timer)
        clearInterval(idle)
        await store.close()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** The first cause that says something, on one line. */
function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? ` (${reasonOf(error.cause)})` : ''
  return `${error.message.split('\n')[0]}${cause}`
}
