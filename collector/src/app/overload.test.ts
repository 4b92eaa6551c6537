import { expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { readMetrics } from '../../../tests/support/metrics.ts'
import { aVote } from '../../../tests/support/votes.ts'

/** Longer than a request may wait to be read. */
const BLOCK_MS = 1_300

function block(): void {
  for (const until = performance.now() + BLOCK_MS; performance.now() < until; );
}

it('turns work away while requests wait too long to be read, goes on saying how it does, and recovers by itself', async () => {
  const [sqlite] = engines
  if (!sqlite) throw new Error('no engine')
  const { app, call, cast, declare } = await createTestApp(sqlite)
  await declare(1617)
  const urls = ['/Demarches/1617', '/api/v1/observatoire', '/api/v1/admin/keys']
  const inMemory = ['/healthz', '/readyz', '/widget/v1.js']

  // A pause of which nobody stood in line.
  block()
  const first = cast(aVote())
  // It has come in; before the process hears of anything else, a second passes.
  await new Promise((resolve) => process.nextTick(resolve))
  block()
  const [vote, page, feed, keys, ...others] = await Promise.all([
    cast(aVote()),
    ...[...urls, ...inMemory].map((url) => call('GET', url, { headers: asAdmin })),
  ])
  for (const one of [vote, feed, keys]) {
    expect(one).toMatchObject({ status: 503, body: { code: 'unavailable' }, headers: { 'retry-after': '5' } })
    // A browser may see why.
    expect(one?.headers['access-control-allow-origin']).toBe('*')
  }
  expect((await first).status).toBe(201)
  expect([page?.status, page?.headers['retry-after']]).toEqual([503, '5'])
  expect(page?.text).toContain('</html>')
  expect(others.map(({ status }) => status)).toEqual([200, 200, 200])
  const metrics = readMetrics(await app.metrics.metrics())
  expect(metrics.get('monavis_overload_shed_total')).toBe(4)
  expect(metrics.get('monavis_problems_total{code="unavailable"}')).toBe(4)

  await expect.poll(async () => (await cast(aVote())).status).toBe(201)
})
