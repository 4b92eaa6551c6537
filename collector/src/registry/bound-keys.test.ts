import { expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../tests/support/agents.ts'
import { createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'
import { openKeyring } from './keyring.ts'

/** With a key of démarche 7, made by its manager, beside démarche 8. */
async function withBoundKey() {
  const [sqlite] = engines
  if (!sqlite) throw new Error('no engine')
  const test = await createTestApp(sqlite, { PUBLIC_URL: PILOTAGE_URL })
  await test.declare(7, 8)
  const agent = await asAgent(test, { mandates: [{ role: 'manager', over: { demarche: 7 } }] })
  const made = await agent.post('/pilotage/demarches/7/sorties/cles', {
    ...{ name: 'Entrepôt', expires: '2026-12-31', 'votes:export': '1', scores: '1' },
  })
  const key = /<code>(mv_[\w-]+)<\/code>/.exec(made.text)?.[1]
  if (!key) throw new Error(`no key in ${made.text}`)
  return { ...test, agent, headers: { authorization: `Bearer ${key}` } }
}

it('is refused by every route that asks for a key, but those that name its démarche', async () => {
  const { call, headers } = await withBoundKey()
  const { paths } = (await call('GET', '/openapi.json')).body as {
    paths: Record<string, Record<string, { security?: object[] }>>
  }
  const keyed = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security }]) => security?.length === 1 && 'key' in (security[0] ?? {}))
      .map(([method]) => `${method.toUpperCase()} ${path}`),
  )
  // Whatever is added from now on is refused too, until it says which démarche it is about.
  expect(keyed.length).toBeGreaterThan(25)
  const answers = await Promise.all(
    keyed.map(async (route) => {
      const [method = '', path = ''] = route.split(' ')
      const url = path.replace(/\{\w+\}/g, '7')
      const answer = await call(method as 'GET', url, { headers, ...(method !== 'GET' && { payload: {} }) })
      return [route, answer.status]
    }),
  )
  expect(answers.filter(([, status]) => status !== 403)).toEqual([])
})

it('opens what names its démarche, and what everybody reads as everybody reads it', async () => {
  const { call, cast, headers } = await withBoundKey()
  await cast(aVote({ demarche: 7 }))
  await cast(aVote({ demarche: 8 }))
  const exported = await call('GET', '/api/v1/admin/votes/export?demarche=7', { headers })
  expect(exported.text.match(/"demarche":\d+/g)).toEqual(['"demarche":7'])
  for (const query of ['', '?demarche=8', '?demarche=7&demarche=8', '?demarche=']) {
    const { body } = await call('GET', `/api/v1/admin/votes/export${query}`, { headers })
    expect(body.code, query).toBe('scope-missing')
  }
  const days = '?from=2026-11-02&to=2026-11-05'
  expect((await call('GET', `/api/v1/demarches/7/scores${days}`, { headers })).status).toBe(200)
  expect((await call('GET', `/api/v1/demarches/8/scores${days}`, { headers })).body.code).toBe(
    'not-whole-months',
  )
  expect((await call('GET', '/api/v1/demarches/8/scores', { headers })).status).toBe(200)
  const { body } = await call('GET', '/api/v1/observatoire?withheld=show', { headers })
  expect(body.code).toBe('scope-missing')
})

it('ends on its last day, or when a manager of its démarche says so', async () => {
  const { agent, call, clock, headers, store } = await withBoundKey()
  const read = async () => (await call('GET', '/api/v1/admin/votes/export?demarche=7', { headers })).status
  const keyring = await openKeyring(store, undefined, clock)
  const other = await keyring.create({ name: 'Instance', scopes: ['scores'] })
  const end = (id: number | undefined) => agent.post(`/pilotage/demarches/7/sorties/cles/${id}/fin`)
  expect((await end(other?.summary.id)).status).toBe(404)
  clock.set('2026-12-31T22:59:59Z')
  expect(await read()).toBe(200)
  clock.set('2026-12-31T23:00:00Z')
  expect(await read()).toBe(401)
  clock.set('2026-11-17T10:00:00Z')
  expect((await end(1)).status).toBe(303)
  expect(await read()).toBe(401)
})
