import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { readEmailDomains } from '../../../store/email-domains.ts'
import { insertPerson, readMandates, readPerson, writeMandate } from '../../../store/people.ts'

const AT = '/pilotage/instance/personnes'

describe.each(engines)('the people of the instance on $name', (engine) => {
  const create = async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    await test.declare(7, 8)
    const { store, clock } = test
    const admin = await asAgent(test, { isAdmin: true, email: 'admin@example.gouv.fr' })
    const ask = async (email: string) => {
      const person = { email, name: null, state: 'asked', isAdmin: false, asked: 'Je gère la 7.' } as const
      const id = await insertPerson(store, { ...person, at: clock() })
      if (id === undefined) throw new Error(`${email} is there already`)
      return id
    }
    const stateOf = async (id: number) => (await readPerson(store.db, id))?.state
    const mandatesOf = async (person: number) =>
      (await readMandates(store.db, { person })).map(({ role, over, isGranted }) => ({
        role,
        over,
        isGranted,
      }))
    return { ...test, admin, ask, stateOf, mandatesOf }
  }

  it('lets in who asks, or refuses', async () => {
    const { admin, ask, stateOf } = await create()
    const [one, other] = [await ask('un@example.fr'), await ask('deux@example.fr')]
    expect((await admin.get(AT)).text).toContain('Je gère la 7.')
    const { headers } = await admin.post(`${AT}/${one}/compte`, { to: 'active' })
    expect((await admin.get(String(headers.location))).text).toContain('Le compte est ouvert.')
    await admin.post(`${AT}/${other}/compte`, { to: 'refused' })
    expect([await stateOf(one), await stateOf(other)]).toEqual(['active', 'left'])
  })

  it('keeps the last administrator', async () => {
    const { admin, ask, stateOf } = await create()
    const other = await ask('autre@example.fr')
    expect((await admin.post(`${AT}/${other}/compte`, { to: 'admin' })).status).toBe(400)
    expect((await admin.post(`${AT}/${admin.person}/compte`, { to: 'not-admin' })).status).toBe(400)
    expect((await admin.post(`${AT}/${admin.person}/depart`)).text).toContain('dernière personne')
    expect(await stateOf(admin.person)).toBe('active')
    await admin.post(`${AT}/${other}/compte`, { to: 'active' })
    await admin.post(`${AT}/${other}/compte`, { to: 'admin' })
    expect((await admin.post(`${AT}/${admin.person}/compte`, { to: 'not-admin' })).status).toBe(303)
    expect((await admin.get(AT)).status).toBe(403)
  })

  it('gives and grants accesses, and takes them back', async () => {
    const { admin, ask, mandatesOf, store, clock } = await create()
    const person = await ask('un@example.fr')
    await admin.post(`${AT}/${person}/compte`, { to: 'active' })
    const give = (fields: object) => admin.post(`${AT}/${person}/acces`, { role: 'manager', ...fields })
    expect((await give({})).text).toContain('id="demarche-error"')
    expect((await give({ demarche: '77' })).status).toBe(400)
    expect((await give({ administration: 'Nulle part' })).text).toContain('id="administration-error"')
    expect((await give({ demarche: '7' })).status).toBe(303)
    await give({ administration: 'Mairie' })
    const asked = { person, role: 'reader', over: { demarche: 8 }, isGranted: false, at: clock() } as const
    await writeMandate(store, asked)
    const last = (await readMandates(store.db, { person })).at(-1)
    await admin.post(`${AT}/${person}/acces/${last?.id}/accord`)
    expect(await mandatesOf(person)).toEqual([
      { role: 'manager', over: { demarche: 7 }, isGranted: true },
      { role: 'manager', over: { administration: 'Mairie' }, isGranted: true },
      { role: 'reader', over: { demarche: 8 }, isGranted: true },
    ])
    // Not by the address of somebody else.
    expect((await admin.post(`${AT}/${admin.person}/acces/${last?.id}/retrait`)).status).toBe(404)
    await admin.post(`${AT}/${person}/acces/${last?.id}/retrait`)
    expect(await mandatesOf(person)).toHaveLength(2)
  })

  it('hands everything to a successor in one act, and ends the sessions of who left', async () => {
    const test = await create()
    const { admin, mandatesOf, stateOf } = test
    const leaver = await asAgent(test, {
      email: 'part@example.fr',
      mandates: [
        { role: 'manager', over: { demarche: 7 } },
        { role: 'reader', over: { demarche: 8 } },
      ],
    })
    const heir = await asAgent(test, {
      email: 'suite@example.fr',
      mandates: [
        { role: 'reader', over: { demarche: 7 } },
        { role: 'manager', over: { demarche: 8 } },
      ],
    })
    const leave = (successor: string) => admin.post(`${AT}/${leaver.person}/depart`, { successor })
    expect((await leave('personne@example.fr')).text).toContain('id="successor-error"')
    expect(await stateOf(leaver.person)).toBe('active')
    expect((await leave('Suite@example.fr')).status).toBe(303)
    expect(await stateOf(leaver.person)).toBe('left')
    expect(await mandatesOf(leaver.person)).toEqual([])
    expect(await mandatesOf(heir.person)).toEqual([
      { role: 'manager', over: { demarche: 7 }, isGranted: true },
      { role: 'manager', over: { demarche: 8 }, isGranted: true },
    ])
    expect((await leaver.get('/pilotage')).status).toBe(303)
  })

  it('tells which démarches nobody manages once somebody has left', async () => {
    const test = await create()
    const over = { demarche: 7 }
    const leaver = await asAgent(test, { email: 'part@example.fr', mandates: [{ role: 'manager', over }] })
    const orphans = async () =>
      (await test.admin.get('/pilotage/instance/demarches?etat=orphans')).text.match(/Démarche \d/g)
    expect(await orphans()).toEqual(['Démarche 8'])
    await test.admin.post(`${AT}/${leaver.person}/depart`)
    expect(await orphans()).toEqual(['Démarche 7', 'Démarche 8'])
  })

  it('lists e-mail domains, each for an administration that there is, or for none', async () => {
    const { admin, store } = await create()
    const add = (fields: Record<string, string>) => admin.post(`${AT}/domaines`, fields)
    expect((await add({ domain: 'a@example.fr' })).text).toContain('id="domain-error"')
    expect((await add({ domain: 'example.fr', administration: 'Nulle part' })).status).toBe(400)
    expect((await add({ domain: ' Ville.Example.FR ', administration: 'Mairie' })).status).toBe(303)
    await add({ domain: 'example.fr' })
    await admin.post(`${AT}/domaines/retrait`, { domain: 'example.fr' })
    expect(await readEmailDomains(store.db)).toMatchObject([
      { domain: 'ville.example.fr', administration: 'Mairie' },
    ])
  })
})
