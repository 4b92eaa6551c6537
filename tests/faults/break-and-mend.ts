import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { type Clients, nextAcknowledged, startClients } from './clients.ts'
import { declareDemarches, startCollectorProcess } from './collector-process.ts'
import { Ledger } from './ledger.ts'
import { retry, verify } from './verify.ts'

/** Long enough for what the feed holds in memory to be out of date, and asked for again. */
const FEED_READINGS = 12
const BETWEEN_READINGS_MS = 300
/** Of one such test: databases wait some seconds for a lock before they fail. */
export const LONGEST_MS = 120_000
const POLL = { timeout: 30_000, interval: 100 }

export interface Breakage {
  databaseUrl: string
  breakIt: () => Promise<void> | void
  mendIt: () => Promise<void> | void
  /** What readiness must say meanwhile. */
  reason: string
}

/**
 * Breaks the database under votes, then mends it: meanwhile votes are answered 503 and the scores go on being
 * served; afterwards votes are taken again without a restart, and every promise holds.
 */
export async function breakAndMend({ databaseUrl, breakIt, mendIt, reason }: Breakage): Promise<void> {
  const collector = await startCollectorProcess(databaseUrl)
  onTestFinished(() => collector.kill())
  const { url } = collector
  await declareDemarches(url)
  expect((await readFeed(url)).status).toBe(200)
  const ledger = new Ledger()
  const clients = startClients(url, ledger)
  onTestFinished(() => clients.stop().catch(() => {}))
  await expect.poll(() => ledger.acknowledged, POLL).toBeGreaterThan(100)

  await breakIt()
  await saysUnavailable(url, clients, reason)
  for (let i = 0; i < FEED_READINGS; i++, await wait(BETWEEN_READINGS_MS)) {
    const feed = await readFeed(url)
    expect(feed.status).toBe(200)
    expect(((await feed.json()) as { demarches: unknown[] }).demarches).toHaveLength(5)
  }
  expect((await fetch(`${url}/healthz`)).status).toBe(200)

  await mendIt()
  await expect.poll(() => readiness(url), POLL).toEqual({ status: 200, reason: undefined })
  await nextAcknowledged(ledger)
  await clients.stop()
  expect(clients.unanswered).toBe(0)
  const nothingWrong = { lost: 0, doubled: 0, problems: [] }
  expect(await verify(url, databaseUrl, ledger)).toMatchObject(nothingWrong)
  await retry(url, ledger, 50)
  expect(await verify(url, databaseUrl, ledger)).toMatchObject(nothingWrong)
}

async function saysUnavailable(url: string, clients: Clients, reason: string): Promise<void> {
  const before = clients.unavailable
  await expect.poll(() => clients.unavailable, POLL).toBeGreaterThan(before)
  await expect.poll(() => readiness(url), POLL).toEqual({ status: 503, reason })
}

function readFeed(url: string): Promise<Response> {
  return fetch(`${url}/api/v1/observatoire?window=12m`)
}

async function readiness(url: string): Promise<{ status: number; reason: string | undefined }> {
  const response = await fetch(`${url}/readyz`)
  const { reason } = (await response.json()) as { reason?: string }
  return { status: response.status, reason }
}
