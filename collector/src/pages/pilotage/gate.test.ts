import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../tests/support/agents.ts'
import { createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { readAuditEntries } from '../../store/audit.ts'

describe.each(engines)('the gate of the pilotage on $name', (engine) => {
  it('sends who has not come in to the way in, and back', async () => {
    const { call } = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    const { status, headers } = await call('GET', '/pilotage?lang=en')
    expect(status).toBe(303)
    expect(headers.location).toBe('/pilotage/connexion?vers=%2Fpilotage%3Flang%3Den')
    expect(headers['set-cookie']).toBeUndefined()
  })

  it('shows an agent the démarches of their mandates, over one or over an administration', async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    await test.declare(7, 8)
    const one = await asAgent(test, { mandates: [{ role: 'reader', over: { demarche: 7 } }] })
    expect((await one.get('/pilotage')).text).toContain('Démarche 7')
    expect((await one.get('/pilotage')).text).not.toContain('Démarche 8')
    const all = await asAgent(test, {
      email: 'b@example.gouv.fr',
      mandates: [{ role: 'reader', over: { administration: 'Mairie' } }],
    })
    expect((await all.get('/pilotage')).text).toContain('Démarche 8')
  })

  it('keeps a token of an address out of the line of what it refuses', async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    const { headers } = await asAgent(test)
    const token = 'a'.repeat(22)
    expect(await test.call('POST', `/pilotage/desabonnement/${token}`, { headers })).toMatchObject({
      status: 403,
    })
    const [line] = await readAuditEntries(test.store.db, 0, 10)
    expect(line).toMatchObject({ act: 'POST /pilotage/desabonnement/:token', detail: '{"refused":"forged"}' })
  })

  it('says in the log of which démarche an act was, and nothing of what was typed', async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    await test.declare(7)
    const agent = await asAgent(test, { mandates: [{ role: 'manager', over: { demarche: 7 } }] })
    await agent.post('/pilotage/demarches/7/equipe', { courriel: 'ana@example.com', role: 'reader' })
    const lines = await readAuditEntries(test.store.db, 0, 10)
    expect(lines.at(-1)).toMatchObject({
      by: { person: agent.person },
      detail: '{"params":{"demarche":"7"}}',
    })
  })

  it('takes no character that a database does not, in an address or a form', async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    const admin = await asAgent(test, { isAdmin: true })
    expect((await test.call('GET', '/pilotage/developpeur/%00')).status).toBe(404)
    expect((await admin.get('/pilotage/instance/journal?act=%00')).status).toBe(404)
    expect((await admin.post('/pilotage/instance/cles', { name: '\0', scores: '1' })).status).toBe(400)
  })

  it('leads on from a page that is none: home who has come in, others to the way in', async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    const agent = await asAgent(test)
    const { status, text } = await agent.get('/pilotage/demarches/99999')
    expect(status).toBe(404)
    expect(text).toContain('<p><a href="/pilotage">Mes démarches</a></p>')
    const outside = await test.call('GET', '/pilotage/developpeur/rien')
    expect(outside.text).toContain('<p><a href="/pilotage">Se connecter</a></p>')
  })

  it('leads to the page in another language, from what was posted below it too', async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    await test.declare(7)
    const agent = await asAgent(test, { mandates: [{ role: 'manager', over: { demarche: 7 } }] })
    const { status, text } = await agent.post('/pilotage/demarches/7/code/boutons', { title: '' })
    expect(status).toBe(400)
    const [, english = ''] = /href="([^"]*)"[^>]*hreflang="en"/.exec(text) ?? []
    expect(english).toBe('/pilotage/demarches/7/code?lang=en')
    expect((await agent.get(english)).status).toBe(200)
  })

  it('ends a session after a working day', async () => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    const agent = await asAgent(test)
    expect((await agent.get('/pilotage')).status).toBe(200)
    test.clock.advance(13 * 3_600_000)
    expect((await agent.get('/pilotage')).status).toBe(303)
  })
})
