import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { asAdmin, createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { aVote } from '../../../../../tests/support/votes.ts'
import { readAuditEntries } from '../../../store/audit.ts'
import { readButtons, readDemarches } from '../../../store/demarches.ts'
import { readMandates } from '../../../store/people.ts'

const NAMES = { title: 'Refaire ma carte', administration: 'Mairie', ministere: 'Intérieur' }

describe.each(engines)('declaring a démarche on $name', (engine) => {
  const open = async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    await test.declare(7, 8)
    const listDomain = (domain: string, administration: string) =>
      test.store.writeTogether([
        test.store.db.insertInto('email_domain').values({ domain, administration, at: test.clock() }),
      ])
    const mandatesOf = (person: number) => readMandates(test.store.db, { person })
    return { ...test, listDomain, mandatesOf }
  }

  it('finds démarches by words without their accents, or by number; not those that are hidden', async () => {
    const test = await open()
    const hidden = { ...NAMES, title: 'Démarche secrète', public: false }
    await test.call('PUT', '/api/v1/admin/demarches/9', { headers: asAdmin, payload: hidden })
    const agent = await asAgent(test)
    const find = async (q: string) => (await agent.get(`/pilotage/chercher?q=${encodeURIComponent(q)}`)).text
    expect(await find('DEMARCHE mairie')).toContain('2 démarches trouvées')
    expect(await find('8')).toContain('Démarche 8')
    expect(await find('8')).not.toContain('Démarche 7')
    expect(await find('secrete')).toContain('Aucune démarche trouvée')
  })

  it('asks the administrators for a mandate, which gives nothing until then', async () => {
    const test = await open()
    const agent = await asAgent(test)
    const { status, headers } = await agent.post('/pilotage/demarches/7/mandat')
    expect([status, headers.location]).toEqual([303, '/pilotage'])
    expect(await test.mandatesOf(agent.person)).toMatchObject([{ role: 'manager', isGranted: false }])
    expect((await agent.get('/pilotage')).text).toContain('Votre demande est envoyée')
    expect((await agent.get('/pilotage/demarches/7/code')).status).toBe(404)
  })

  it('grants it at once by the domain of the agent’s e-mail, over that administration alone', async () => {
    const test = await open()
    await test.listDomain('mairie.fr', 'Mairie')
    await test.listDomain('ailleurs.fr', 'Ailleurs')
    const agent = await asAgent(test, { email: 'a@mairie.fr' })
    await agent.post('/pilotage/demarches/7/mandat')
    expect((await agent.get('/pilotage/demarches/7/code')).status).toBe(200)
    const other = await asAgent(test, { email: 'a@ailleurs.fr' })
    await other.post('/pilotage/demarches/7/mandat')
    expect((await other.get('/pilotage/demarches/7/code')).status).toBe(404)
  })

  it('leaves a mandate that is held as it is, and says nothing of a hidden démarche', async () => {
    const test = await open()
    await test.call('PUT', '/api/v1/admin/demarches/9', {
      headers: asAdmin,
      payload: { ...NAMES, public: false },
    })
    const reader = await asAgent(test, { mandates: [{ role: 'reader', over: { demarche: 7 } }] })
    await reader.post('/pilotage/demarches/7/mandat')
    expect(await test.mandatesOf(reader.person)).toMatchObject([{ role: 'reader', isGranted: true }])
    expect((await reader.post('/pilotage/demarches/9/mandat')).status).toBe(404)
    expect((await reader.post('/pilotage/demarches/99/mandat')).status).toBe(404)
  })

  it('makes one that is not public, whose button takes votes at once', async () => {
    const test = await open()
    const agent = await asAgent(test)
    const { status, headers } = await agent.post('/pilotage/demarches/nouvelle', NAMES)
    expect([status, headers.location]).toEqual([303, '/pilotage/demarches/9/code'])
    const { text } = await agent.get('/pilotage/demarches/9/code')
    expect(text).toContain('les avis comptent déjà')
    expect(text).toContain('data-demarche=&quot;9&quot; data-button=&quot;1&quot;')
    expect((await test.cast(aVote({ demarche: 9 }))).status).toBe(201)
    expect((await test.call('GET', '/api/v1/demarches')).text).not.toContain('Refaire')
  })

  it('makes it public at once for the domain of its administration', async () => {
    const test = await open()
    await test.listDomain('mairie.fr', 'Mairie')
    const agent = await asAgent(test, { email: 'a@mairie.fr' })
    await agent.post('/pilotage/demarches/nouvelle', NAMES)
    expect((await test.call('GET', '/api/v1/demarches')).text).toContain('Refaire')
  })

  it('shows once what has a like name, and gives back what is missing', async () => {
    const test = await open()
    const agent = await asAgent(test)
    const create = (fields: Record<string, string>) => agent.post('/pilotage/demarches/nouvelle', fields)
    const wrong = await create({ ...NAMES, administration: ' ' })
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('value="Refaire ma carte"')
    expect(wrong.text).toMatch(/name="administration"[^>]*aria-describedby="[^"]*administration-error"/)
    expect((await create(NAMES)).status).toBe(303)
    const alike = await create(NAMES)
    expect(alike.status).toBe(200)
    expect(alike.text).toContain('Elle existe peut-être déjà')
    expect((await create({ ...NAMES, evenSo: '1' })).headers.location).toBe('/pilotage/demarches/10/code')
  })

  it('keeps of a name neither what would reach a person nor how it was broken', async () => {
    const test = await open()
    const agent = await asAgent(test)
    const title = 'Prendre rendez-vous,\n appeler le 06 12 34 56 78'
    const { headers } = await agent.post('/pilotage/demarches/nouvelle', { ...NAMES, title })
    await agent.post(`${headers.location?.toString()}/boutons`, {
      title: 'Écrire à marie.durand@example.org',
    })
    const titles = [...(await readDemarches(test.store.db)), ...(await readButtons(test.store.db))].map(
      (one) => one.title,
    )
    expect(titles).toContainEqual(expect.stringMatching(/^Prendre rendez-vous, appeler le \D+$/))
    expect(titles).toContainEqual(expect.stringMatching(/^Écrire à [^@]+$/))
    const audited = await readAuditEntries(test.store.db, 0, 100)
    expect(audited.map(({ act }) => act)).toContain('POST /pilotage/demarches/nouvelle')
    expect(JSON.stringify(audited)).not.toMatch(/06 12|durand/)
  })

  it('tells on the first page how each goes, and what there is to do', async () => {
    const test = await open()
    const agent = await asAgent(test, { mandates: [{ role: 'reader', over: { administration: 'Mairie' } }] })
    await test.call('PUT', '/api/v1/admin/demarches/7/buttons/1', {
      headers: asAdmin,
      payload: { origins: ['https://ici.fr'] },
    })
    await test.cast(aVote({ demarche: 7, satisfaction: 3 }))
    await test.cast(aVote({ demarche: 7 }), { headers: { origin: 'https://ailleurs.fr' } })
    await test.store.settleCounts()
    // What was seen is written down when the registry is asked.
    await test.call('GET', '/api/v1/admin/demarches/7', { headers: asAdmin })
    const { text } = await agent.get('/pilotage')
    expect(text).toContain('10,0 / 10')
    expect(text).toContain('Un site est refusé')
    expect(text.match(/aucun avis encore/g)).toHaveLength(1)
  })
})
