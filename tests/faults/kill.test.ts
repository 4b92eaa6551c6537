import { describe, expect, it, onTestFinished } from 'vitest'
import { engines } from '../support/databases.ts'
import { startPostgres } from '../support/postgres-process.ts'
import { killCollector } from './kill-collector.ts'
import { killServer } from './kill-server.ts'

/** The short form; `npx pnpm@12 faults kill` is the long one. */
const KILLS = { SQLite: 20, PostgreSQL: 4 }
const SERVER_KILLS = 2
const LONGEST_MS = 300_000

const nothingLost = { lost: 0, doubled: 0, problems: [] }

describe.each(engines)('a collector killed under load on $name', ({ name, freshUrl }) => {
  it('keeps every promise, once', { timeout: LONGEST_MS }, async () => {
    const summary = await killCollector(await freshUrl(), KILLS[name])
    expect(summary).toMatchObject({ kills: KILLS[name], ...nothingLost })
    expect(summary.acknowledged).toBeGreaterThan(0)
    expect(summary.found).toBeGreaterThan(0)
  })
})

describe('a database server killed under load', () => {
  it('is said with 503 and Retry-After, and found again without a restart', {
    timeout: LONGEST_MS,
  }, async () => {
    const postgres = await startPostgres()
    onTestFinished(() => postgres.remove())
    const summary = await killServer(postgres, SERVER_KILLS)
    expect(summary).toMatchObject({ kills: SERVER_KILLS, ...nothingLost })
    expect(summary.unavailable).toBeGreaterThan(0)
  })
})
