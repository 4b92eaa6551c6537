import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore, type Store } from '../store/store.ts'
import { buildApp } from './build-app.ts'
import { type MetricsServer, startMetricsServer, urlOf } from './metrics-server.ts'
import { SettingError, type Settings, shownDatabaseUrl, shownSettings } from './settings.ts'
import { VERSION } from './version.ts'

/** The service, listening. */
export interface Collector {
  /** Where it listens, on this machine. */
  url: string
  /** Where its metrics are; undefined where no port was set for them. */
  metricsUrl: string | undefined
  store: Store
  /**
   * Refuses new work, finishes what was accepted, then closes the database.
   * @returns false where that did not end in time, as on a disk that hangs. What was acknowledged is on disk; the rest
   *   is lost, and its clients were not answered or told 503. A thread is then stuck: only SIGKILL ends the process
   */
  close(): Promise<boolean>
}

/** A client that is slow to send its request is not waited for beyond this. */
const MAX_CLOSING_MS = 5_000
/** Nor is the database beyond this: service managers are told to allow ten seconds, and the log must have its end. */
const MAX_STOPPING_MS = 9_000
/** While closing, how often connections that have become idle are closed. */
const IDLE_CHECK_MS = 250
/**
 * Opens the database and listens.
 * @throws {SettingError} when a setting cannot be used: a port that is taken, a folder that cannot be written
 */
export async function startCollector(settings: Settings, now: () => number = Date.now): Promise<Collector> {
  const ofDatabase = (error: Error) => {
    throw new SettingError(`DATABASE_URL=${shownDatabaseUrl(settings)}: ${reasonOf(error)}`, { cause: error })
  }
  const store = await openStore(settings.databaseUrl).catch(ofDatabase)
  let metrics: MetricsServer | undefined
  try {
    const trouble = await store.check()
    if (trouble) ofDatabase(trouble.cause as Error)
    const app = await buildApp({ settings, store, now })
    const { host, port, metricsHost, metricsPort } = settings
    if (metricsPort !== undefined) {
      metrics = await startMetricsServer(app.metrics, metricsHost, metricsPort).catch((error: Error) => {
        throw listenError(error, 'METRICS_', metricsHost, metricsPort)
      })
    }
    await app.listen({ host, port }).catch((error: Error) => {
      throw listenError(error, '', host, port)
    })
    const finish = async () => {
      const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS)
      const timer = setTimeout(() => app.server.closeAllConnections(), MAX_CLOSING_MS)
      await app.close()
      clearTimeout(timer)
      clearInterval(idle)
      await metrics?.close()
      await store.close()
      return true
    }
    const collector = {
      url: urlOf(host, (app.server.address() as AddressInfo).port),
      metricsUrl: metrics && `${metrics.url}/metrics`,
      store,
      close: async () => {
        app.log.info('stopping')
        const tooLong = new AbortController()
        const isWhole = await Promise.race([
          finish(),
          wait(MAX_STOPPING_MS, false, { signal: tooLong.signal }),
        ]).finally(() => tooLong.abort())
        if (isWhole) app.log.info('stopped')
        else app.log.fatal(`the database did not finish in ${MAX_STOPPING_MS} ms: stopped without it`)
        return isWhole
      },
    }
    const { url, metricsUrl } = collector
    app.log.info({ version: VERSION, node: process.version, url, metricsUrl, ...shown(settings) }, 'started')
    return collector
  } catch (error) {
    await metrics?.close()
    await store.close()
    throw error
  }
}

/** What the log tells of them. */
function shown(settings: Settings) {
  const engine = settings.databaseUrl.startsWith('sqlite:') ? 'SQLite' : 'PostgreSQL'
  return { engine, settings: shownSettings(settings) }
}

/** @param prefix of the two settings that say where to listen */
function listenError(error: NodeJS.ErrnoException, prefix: string, host: string, port: number): SettingError {
  const isPort = error.code === 'EADDRINUSE' || error.code === 'EACCES'
  const said = isPort ? `${prefix}PORT=${port}` : `${prefix}HOST=${host}`
  return new SettingError(`${said}: ${reasonOf(error)}`, { cause: error })
}

/** The first cause that says something, on one line. */
function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? ` (${reasonOf(error.cause)})` : ''
  return `${error.message.split('\n')[0]}${cause}`
}
