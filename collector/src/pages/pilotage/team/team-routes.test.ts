import { describe, expect, it } from 'vitest'
import { asAgent, type Given, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { startMailServer } from '../../../../../tests/support/mail-server.ts'
import { readMandates, readPersonByEmail, updatePerson } from '../../../store/people.ts'

const TEAM = '/pilotage/demarches/7/equipe'
const manager: Given = {
  email: 'zoe@example.gouv.fr',
  mandates: [{ role: 'manager', over: { demarche: 7 } }],
}
const reader: Given = { email: 'max@example.gouv.fr', mandates: [{ role: 'reader', over: { demarche: 7 } }] }

async function open(engine: (typeof engines)[number], env: Record<string, string> = {}) {
  const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL, ...env })
  await test.declare(7, 8)
  const mandateOf = async (person: number) => {
    const [mandate] = await readMandates(test.store.db, { person, demarche: 7 })
    return mandate
  }
  return { ...test, mandateOf }
}

describe.each(engines)('the team of a démarche on $name', (engine) => {
  it('is shown to its readers, those of its administration included', async () => {
    const test = await open(engine)
    const max = await asAgent(test, reader)
    await asAgent(test, {
      email: 'ministry@example.gouv.fr',
      mandates: [{ role: 'manager', over: { administration: 'Mairie' } }],
    })
    const { text } = await max.get(TEAM)
    expect(text).toContain('ministry@example.gouv.fr')
    expect(text).toContain('au titre de son administration')
    expect(text).not.toContain('name="courriel"')
  })

  it('gives a colleague a role, makes their account, and writes to them without a link that lets in', async () => {
    const mail = await startMailServer()
    const test = await open(engine, mail.env)
    const zoe = await asAgent(test, manager)
    expect(await zoe.post(TEAM, { courriel: ' Ana@Example.com', role: 'reader' })).toMatchObject({
      status: 303,
    })
    const ana = await readPersonByEmail(test.store.db, 'ana@example.com')
    expect(ana).toMatchObject({ state: 'active', isAdmin: false })
    expect(await test.mandateOf(ana?.id ?? 0)).toMatchObject({ role: 'reader', isGranted: true })
    const letter = await mail.letter()
    expect(letter).toMatchObject({ to: ['ana@example.com'] })
    expect(letter.text).toContain('/pilotage/connexion?vers=%2Fpilotage%2Fdemarches%2F7')
    await zoe.post(TEAM, { courriel: 'ana@example.com', role: 'manager' })
    expect(await test.mandateOf(ana?.id ?? 0)).toMatchObject({ role: 'manager' })
    expect((await zoe.get(TEAM)).text).toContain('Votre collègue fait partie de l’équipe')
  })

  it('says in the letter by which address one is invited, not by a name that may say anything', async () => {
    const mail = await startMailServer()
    const test = await open(engine, mail.env)
    const zoe = await asAgent(test, manager)
    await updatePerson(test.store, zoe.person, { name: 'Payez sur https://evil.example' })
    await zoe.post(TEAM, { courriel: 'ana@example.com', role: 'reader' })
    const { text } = await mail.letter()
    expect(text).toContain('zoe@example.gouv.fr')
    expect(text).not.toContain('evil.example')
  })

  it('sends no letters by the hundred', async () => {
    const test = await open(engine, { RATE_LIMIT_PER_MINUTE: '20' })
    const zoe = await asAgent(test, manager)
    const invite = (courriel: string) => zoe.post(TEAM, { courriel, role: 'reader' })
    expect((await invite('ana@example.com')).status).toBe(303)
    expect((await invite('max@example.com')).status).toBe(429)
    expect(await readPersonByEmail(test.store.db, 'max@example.com')).toBeUndefined()
  })

  it('gives nothing back to who was made to leave and asks to come back', async () => {
    const test = await open(engine)
    const zoe = await asAgent(test, manager)
    const max = await asAgent(test, {
      email: 'max@example.gouv.fr',
      mandates: [{ role: 'manager', over: { administration: 'Mairie' } }],
    })
    await updatePerson(test.store, max.person, { state: 'left' })
    await test.call('POST', '/pilotage/connexion/demande', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'courriel=max%40example.gouv.fr&nom=Max&raison=Encore',
    })
    expect((await zoe.post(TEAM, { courriel: 'max@example.gouv.fr', role: 'reader' })).status).toBe(400)
    expect((await max.get('/pilotage/demarches/8')).status).toBe(303)
  })

  it('takes a mandate back, of this démarche alone', async () => {
    const test = await open(engine)
    const zoe = await asAgent(test, manager)
    const max = await asAgent(test, {
      ...reader,
      mandates: [...(reader.mandates ?? []), { role: 'reader', over: { demarche: 8 } }],
    })
    const [over8] = await readMandates(test.store.db, { person: max.person, demarche: 8 })
    await zoe.post(`${TEAM}/retirer`, { mandat: String(over8?.id) })
    expect((await max.get('/pilotage/demarches/8/equipe')).status).toBe(200)
    await zoe.post(`${TEAM}/retirer`, { mandat: String((await test.mandateOf(max.person))?.id) })
    expect((await max.get(TEAM)).status).toBe(404)
  })

  it('asks before the last manager goes', async () => {
    const test = await open(engine)
    const zoe = await asAgent(test, manager)
    const mandat = String((await test.mandateOf(zoe.person))?.id)
    const asked = await zoe.post(`${TEAM}/quitter`, { mandat })
    expect(asked.status).toBe(409)
    expect(asked.text).toContain('Plus personne ne gérerait')
    expect((await zoe.get(TEAM)).status).toBe(200)
    expect(await zoe.post(`${TEAM}/quitter`, { mandat, confirme: '1' })).toMatchObject({ status: 303 })
    expect((await zoe.get(TEAM)).status).toBe(404)
  })

  it('lets a reader give up their own mandate, and nobody else’s', async () => {
    const test = await open(engine)
    const zoe = await asAgent(test, manager)
    const max = await asAgent(test, reader)
    await max.post(`${TEAM}/quitter`, {
      mandat: String((await test.mandateOf(zoe.person))?.id),
      confirme: '1',
    })
    expect((await zoe.get(TEAM)).status).toBe(200)
    await max.post(`${TEAM}/quitter`, { mandat: String((await test.mandateOf(max.person))?.id) })
    expect((await max.get(TEAM)).status).toBe(404)
  })

  it('gives nothing to who was made to leave, nor to what is no address, and says why beside the field', async () => {
    const test = await open(engine)
    const zoe = await asAgent(test, manager)
    const max = await asAgent(test, { email: 'max@example.gouv.fr' })
    await updatePerson(test.store, max.person, { state: 'left' })
    for (const courriel of ['max@example.gouv.fr', 'max@', 'zoe@example.gouv.fr']) {
      const { status, text } = await zoe.post(TEAM, { courriel, role: 'manager' })
      expect(status).toBe(400)
      expect(text).toContain('id="courriel-error"')
      expect(text).toContain(`value="${courriel}"`)
    }
    expect(await readMandates(test.store.db, { demarche: 7 })).toHaveLength(1)
  })
})
