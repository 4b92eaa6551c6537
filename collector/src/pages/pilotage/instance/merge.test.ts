import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { asAdmin, createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { aVote } from '../../../../../tests/support/votes.ts'
import { openRegistry } from '../../../registry/registry.ts'
import { isSound, verifyDatabase } from '../../../store/verify/verify-database.ts'

describe.each(engines)('two démarches that are one, on $name', (engine) => {
  /** 7, with a vote of its past and two buttons that old codes know, and 8. */
  const create = async () => {
    const url = await engine.migratedUrl()
    const test = await createTestApp(
      { ...engine, migratedUrl: async () => url },
      { PUBLIC_URL: PILOTAGE_URL },
    )
    await test.declare(7, 8, 9)
    const put = (path: string, payload: object) =>
      test.call('PUT', `/api/v1/admin/demarches/${path}`, { headers: asAdmin, payload })
    await put('7', { title: 'Ancienne', administration: 'Mairie', ministere: 'Intérieur', legacyId: 123 })
    await put('7/buttons/1', { legacySource: 'button' })
    await put('7/buttons/2', { title: 'Courriel', formId: 55, origins: ['https://a.example.fr'] })
    expect((await test.cast(aVote({ demarche: 7 }))).status).toBe(201)
    const admin = await asAgent(test, { isAdmin: true })
    const merge = (from: number, into: string, more: Record<string, string> = { sure: '1' }) =>
      admin.post(`/pilotage/instance/demarches/${from}/fusion`, { into, ...more })
    return { ...test, admin, merge, url }
  }
  const scoresOf = async ({ store, scores }: Awaited<ReturnType<typeof create>>) => {
    await store.settleCounts()
    const all: { id: number; satisfaction: { n: number } }[] = await scores()
    return Object.fromEntries(all.map(({ id, satisfaction }) => [id, satisfaction.n]))
  }

  it('counts what is pasted of the one for the other from then on, and leaves its past', async () => {
    const test = await create()
    const { admin, call, cast, merge, store, url } = test
    expect((await merge(7, '8')).headers.location).toBe('/pilotage/instance/demarches/7')
    expect((await admin.get('/pilotage/instance/demarches/7')).text).toContain('Démarche 8')
    const answer = await cast(aVote({ demarche: 7 }))
    expect(answer.status).toBe(201)
    const origin = { headers: { origin: 'https://b.example.fr' } }
    expect((await cast(aVote({ demarche: 7, button: 2 }), origin)).status).toBe(403)
    const rows = await store.db
      .selectFrom('vote')
      .select(['demarche', 'button'])
      .orderBy('demarche')
      .execute()
    expect(rows).toEqual([
      { demarche: 7, button: 1 },
      { demarche: 8, button: 2 },
    ])
    expect(await scoresOf(test)).toMatchObject({ 8: 1 })
    const led = async (address: string) => (await call('GET', address)).headers.location
    expect(await led('/Demarches/7?button=2&lang=en')).toBe('/Demarches/8?button=3&lang=en')
    expect(await led('/Demarches/123?&nd_source=button&key=abc')).toBe('/Demarches/7?button=1')
    expect(await led('/Demarches/avis/55')).toBe('/Demarches/7?button=2')
    const reports = await verifyDatabase(url)
    expect(reports.map(isSound)).toEqual([true])
    expect(reports[0]?.votes.counted).toBe(2)
  })

  it('leads on after a restart, and through a second merge', async () => {
    const { merge, store } = await create()
    await merge(7, '8')
    await merge(8, '9')
    const found = (await openRegistry(store)).findButton(7, 2)
    expect(found.ok && found.button).toMatchObject({ demarche: 9, origins: ['https://a.example.fr'] })
  })

  it('is done once, of two that differ, by who is sure', async () => {
    const { merge, store } = await create()
    expect((await merge(7, '8', {})).text).toContain('id="merge-sure-error"')
    expect((await merge(7, '77')).text).toContain('Aucune démarche n’a ce numéro.')
    expect((await merge(7, '7')).status).toBe(400)
    expect((await openRegistry(store)).find(7)?.state).toBe('open')
    await merge(7, '8')
    expect((await merge(7, '9')).status).toBe(400)
    expect((await merge(8, '7')).status).toBe(400)
    expect((await openRegistry(store)).find(8)?.state).toBe('open')
  })
})
