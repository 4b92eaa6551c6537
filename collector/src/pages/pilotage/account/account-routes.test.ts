import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { readPerson } from '../../../store/people.ts'
import { readSessionsOf, writeSession } from '../../../store/sessions.ts'
import { SESSION_MS } from '../session-store.ts'

async function open(engine: (typeof engines)[number]) {
  const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
  const { store, clock } = test
  /** Opens a session of an agent's somewhere else, an hour later. */
  const openElsewhere = async (person: number, mark: number) => {
    const hash = Buffer.alloc(32, mark)
    clock.advance(3_600_000)
    const at = clock()
    const session = { hash, person, data: '{}', browser: 'Firefox, Linux', at, expiresAt: at + SESSION_MS }
    await writeSession(store, session)
    return hash.toString('hex')
  }
  const open = async (person: number) => (await readSessionsOf(store.db, person, clock())).length
  return { ...test, openElsewhere, open }
}

describe.each(engines)('the account of an agent on $name', (engine) => {
  it('shows the sessions that are open, and ends one or all the others', async () => {
    const test = await open(engine)
    const zoe = await asAgent(test, { email: 'zoe@example.gouv.fr' })
    const other = await test.openElsewhere(zoe.person, 1)
    await test.openElsewhere(zoe.person, 2)
    const page = await zoe.get('/pilotage/compte')
    expect(page.text).toContain('Firefox, Linux')
    expect(page.text.match(/celle-ci/g)).toHaveLength(1)
    expect(await zoe.post('/pilotage/compte/session', { session: other })).toMatchObject({ status: 303 })
    expect(await test.open(zoe.person)).toBe(2)
    await zoe.post('/pilotage/compte/sessions')
    expect(await test.open(zoe.person)).toBe(1)
    expect((await zoe.get('/pilotage/compte')).text).toContain('Toutes vos autres sessions sont terminées')
  })

  it('ends no session of anybody else', async () => {
    const test = await open(engine)
    const zoe = await asAgent(test, { email: 'zoe@example.gouv.fr' })
    const max = await asAgent(test, { email: 'max@example.gouv.fr' })
    const ofMax = await test.openElsewhere(max.person, 3)
    await zoe.post('/pilotage/compte/session', { session: ofMax })
    await zoe.post('/pilotage/compte/sessions')
    expect(await test.open(max.person)).toBe(2)
  })

  it('keeps a name without what must not stand in it, and forgets it where it is emptied', async () => {
    const test = await open(engine)
    const zoe = await asAgent(test)
    await zoe.post('/pilotage/compte', { nom: ' Zoé Petit 06 12 34 56 78 ' })
    const kept = await readPerson(test.store.db, zoe.person)
    expect(kept?.name).toMatch(/^Zoé Petit \[/)
    await zoe.post('/pilotage/compte', { nom: ' ' })
    expect(await readPerson(test.store.db, zoe.person)).toMatchObject({ name: null })
  })

  it('signs out who ends the session they are in', async () => {
    const test = await open(engine)
    const zoe = await asAgent(test)
    const [here] = await readSessionsOf(test.store.db, zoe.person, test.clock())
    const ended = await zoe.post('/pilotage/compte/session', { session: here?.hash.toString('hex') ?? '' })
    expect(ended.headers.location).toBe('/pilotage/connexion')
    expect((await zoe.get('/pilotage')).status).toBe(303)
  })
})
