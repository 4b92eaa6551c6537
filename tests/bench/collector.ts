import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callAdmin } from '@monavis/examples/replay/client'
import { DEMARCHES, ORIGIN } from './load.ts'
import { type Service, startService } from './service.ts'

const ADMIN_KEY = 'the-key-of-the-benchmark'

/** The real collector with everything on, its démarches declared and their buttons open to one origin. */
export async function startBenchCollector(): Promise<Service & { countVotes(): Promise<number> }> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-bench-'))
  const service = await startService('../../collector/dist/main.js', {
    PORT: '0',
    DATABASE_URL: `sqlite:${join(folder, 'monavis.sqlite')}`,
    ADMIN_KEY,
    TRUST_PROXY: '1',
    // On, and never reached: what is measured is taking votes, not refusing them.
    RATE_LIMIT_PER_MINUTE: '100000',
    LOG_LEVEL: 'warn',
  })
  const target = { url: service.url, key: ADMIN_KEY }
  const json = { 'content-type': 'application/json' }
  const demarches = Array.from({ length: DEMARCHES }, (_, i) => ({
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
    const body = JSON.stringify({ origins: [ORIGIN] })
    await callAdmin(target, `/api/v1/admin/demarches/${id}/buttons/1`, { method: 'PUT', headers: json, body })
  }
  return {
    url: service.url,
    process: service.process,
    async countVotes() {
      const feed = await callAdmin(target, '/api/v1/observatoire?withheld=show')
      const { demarches: scored } = feed as { demarches: { satisfaction: { n: number } }[] }
      return scored.reduce((sum, { satisfaction }) => sum + satisfaction.n, 0)
    },
    async stop() {
      await service.stop()
      await rm(folder, { recursive: true })
    },
  }
}
