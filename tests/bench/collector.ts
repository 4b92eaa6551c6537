import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callAdmin } from '@monavis/examples/replay/client'
import { DEMARCHES, ORIGIN } from './requests.ts'
import { type Service, startService } from './service.ts'

const ADMIN_KEY = 'the-key-of-the-benchmark'
export const asAdmin = { authorization: `Bearer ${ADMIN_KEY}` }

/** The real collector with everything on, its démarches declared and their buttons open. */
export interface BenchCollector extends Service {
  /** From its start until it was ready to take a vote, ms. */
  readyMs: number
  /** Votes counted until now. */
  countVotes(): Promise<number>
}

/**
 * Starts it on a database.
 * @param databaseUrl an empty one, or one that was filled for it
 * @param count of the démarches to declare
 * @param origins that their buttons take votes from; with none, from anywhere
 * @param settings beside the benchmark's own
 */
export async function startCollector(
  databaseUrl: string,
  count = DEMARCHES,
  origins = [ORIGIN],
  settings: Record<string, string> = {},
): Promise<BenchCollector> {
  const begin = performance.now()
  const env = {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    ADMIN_KEY,
    TRUST_PROXY: '1',
    // On, and never reached: what is measured is taking votes, not refusing them.
    RATE_LIMIT_PER_MINUTE: '60000',
    LOG_LEVEL: 'warn',
    ...settings,
  }
  const service = await startService('../../collector/dist/main.js', env, [], nodeFlags())
  const { status } = await fetch(`${service.url}/readyz`)
  if (status !== 200) throw new Error(`the collector is not ready: ${status}`)
  const readyMs = performance.now() - begin
  const target = { url: service.url, key: ADMIN_KEY }
  const json = { 'content-type': 'application/json' }
  const demarches = Array.from({ length: count }, (_, i) => ({
    id: i + 1,
    title: `Démarche ${i + 1}`,
    administration: 'Banc d’essai',
    ministere: 'Banc d’essai',
  }))
  await callAdmin(target, '/api/v1/admin/demarches/import', {
    method: 'POST',
    headers: json,
    body: JSON.stringify(demarches),
  })
  for (const { id } of demarches) {
    const body = JSON.stringify({ origins })
    await callAdmin(target, `/api/v1/admin/demarches/${id}/buttons/1`, { method: 'PUT', headers: json, body })
  }
  return {
    ...service,
    readyMs,
    async countVotes() {
      const feed = await callAdmin(target, '/api/v1/observatoire?withheld=show')
      const { demarches: scored } = feed as {
        demarches: { satisfaction: { n: number }; votes: { suspect: number } }[]
      }
      return scored.reduce((sum, { satisfaction, votes }) => sum + satisfaction.n + votes.suspect, 0)
    },
  }
}

/** Those that `npx pnpm@12 collector` starts it with. */
function nodeFlags(): string[] {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { scripts } = JSON.parse(text) as { scripts: Record<'collector', string> }
  return scripts.collector.match(/--\S+/g) ?? []
}

/** A folder that is gone when `use` is done. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-bench-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A service that is stopped when `use` is done. */
export async function using<S extends Service, T>(service: S, use: (service: S) => Promise<T>): Promise<T> {
  try {
    return await use(service)
  } finally {
    await service.stop()
  }
}
