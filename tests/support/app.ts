import type { InjectOptions } from 'fastify'
import { onTestFinished } from 'vitest'
import { buildApp } from '../../collector/src/app/build-app.ts'
import { readSettings } from '../../collector/src/app/settings.ts'
import type { Timeouts } from '../../collector/src/app/timeouts.ts'
import { openStore } from '../../collector/src/store/store.ts'
import type { Engine } from './databases.ts'

/** A clock that stands still until it is told to move. */
export interface Clock {
  (): number
  set(iso: string): void
  advance(ms: number): void
}

/** A Tuesday in November, eleven in the morning in Paris. */
const NOON = '2026-11-17T10:00:00Z'
export const ADMIN_KEY = 'an-admin-key-for-tests'
export const asAdmin = { authorization: `Bearer ${ADMIN_KEY}` }

function createClock(start = NOON): Clock {
  let now = Date.parse(start)
  return Object.assign(() => now, {
    set: (iso: string) => {
      now = Date.parse(iso)
    },
    advance: (ms: number) => {
      now += ms
    },
  })
}

/**
 * The real service on a database of an engine that nothing was written to, spoken to without a socket. It is closed when
 * the test ends.
 * @param env settings beside the tests' own
 * @param timeouts for clients that are slow on purpose, and tests that are not
 */
export async function createTestApp(
  engine: Pick<Engine, 'migratedUrl'>,
  env: Record<string, string> = {},
  timeouts?: Timeouts,
) {
  const clock = createClock()
  const logLines: string[] = []
  const store = await openStore(await engine.migratedUrl())
  onTestFinished(() => store.close())
  const settings = readSettings({
    ADMIN_KEY,
    PUBLIC_URL: 'https://avis.example.gouv.fr',
    PUBLISH_FROM: '1',
    RATE_LIMIT_PER_MINUTE: '0',
    LOG_LEVEL: 'trace',
    ...env,
  })
  const logStream = { write: (line: string) => void logLines.push(line) }
  const app = await buildApp({ settings, store, now: clock, logStream, ...(timeouts && { timeouts }) })
  onTestFinished(() => app.close())

  const call = async (
    method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS',
    url: string,
    options: InjectOptions = {},
  ) => {
    const response = await app.inject({ method, url, ...options })
    const isJson = /^application\/(problem\+)?json/.test(String(response.headers['content-type']))
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      body: isJson && response.body !== '' ? response.json() : undefined,
    }
  }
  return {
    app,
    store,
    clock,
    logLines,
    call,
    /** Declares démarches by id, public, with their first button. */
    declare: async (...ids: number[]) => {
      const payload = ids.map((id) => ({
        id,
        title: `Démarche ${id}`,
        administration: 'Mairie',
        ministere: 'Intérieur',
      }))
      await call('POST', '/api/v1/admin/demarches/import', { headers: asAdmin, payload })
    },
    cast: (vote: object, options: InjectOptions = {}) =>
      call('POST', '/api/v1/votes', { payload: vote, ...options }),
    /** The feed as an administrator reads it: current, nothing withheld. */
    scores: async (window = '12m') => {
      const { body } = await call('GET', `/api/v1/observatoire?window=${window}&withheld=show`, {
        headers: asAdmin,
      })
      return body.demarches
    },
  }
}
