import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { asAdmin, createTestApp } from '../../../../../tests/support/app.ts'
import { type Engine, engines } from '../../../../../tests/support/databases.ts'

const RECORD = '/pilotage/demarches/7/fiche'
const ANNOUNCED = '/pilotage/demarches/7/annonces'
const REVIEW = '/pilotage/instance/demarches/fiches'
const VOLUME = { value: '265 376', source: 'Tableau de bord', date: '2026-06-30' }

async function start(engine: Engine) {
  const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
  await test.declare(7)
  /** The record as everybody reads it, once what was read before is out of date. */
  const shown = async () => {
    test.clock.advance(3_000)
    return (await test.call('GET', '/api/v1/demarches/7')).body
  }
  const manager = await asAgent(test, { mandates: [{ role: 'manager', over: { demarche: 7 } }] })
  const admin = await asAgent(test, { email: 'admin@example.gouv.fr', isAdmin: true })
  /** What one form of the page of reviews posts beside its own fields. */
  const asked = async () => {
    const { text } = await admin.get(REVIEW)
    const found = /fiches\/(\d+)\/acceptation".*?name="asked" value="(\d+)"/.exec(text)
    return { id: found?.[1] ?? '', asked: found?.[2] ?? '' }
  }
  return { ...test, shown, manager, admin, asked }
}

describe.each(engines)('the public record on $name', (engine) => {
  it('takes what a manager declares at once, and keeps the rest', async () => {
    const { manager, shown } = await start(engine)
    expect((await manager.post(`${RECORD}/volume`, VOLUME)).headers.location).toBe(RECORD)
    const audience = {
      choice_particuliers: '1',
      choice_agents: '1',
      source: 'Le service',
      date: '2026-06-30',
    }
    await manager.post(`${RECORD}/audience`, audience)
    await manager.post(`${RECORD}/humanHelp`, { value: 'no', source: 'Le service', date: '2026-06-30' })
    const { indicators } = await shown()
    expect(indicators.volume).toEqual({
      ...{ value: 265376, source: 'Tableau de bord', date: '2026-06-30', status: 'declared' },
    })
    expect(indicators.audience.value).toEqual(['particuliers', 'agents'])
    expect(indicators.humanHelp.value).toBe(false)
    const { text } = await manager.get(`${RECORD}?lang=fr`)
    expect(text.replace(/\s/g, ' ')).toContain('<strong>265 376</strong>')

    await manager.post(`${RECORD}/volume/effacement`)
    expect((await shown()).indicators.volume).toBeUndefined()
    await manager.post(`${RECORD}/state`, { value: 'closed' })
    expect((await shown()).state).toBe('closed')
  })

  it('says of an archived démarche who can open it again, and offers no other way', async () => {
    const { admin, manager } = await start(engine)
    await admin.post('/pilotage/instance/demarches/7/etat', { to: 'archived' })
    const { text } = await manager.get('/pilotage/demarches/7/fiche')
    expect(text).toContain('seule l’équipe de l’instance peut la rouvrir')
    expect(text).not.toContain('/fiche/state')
  })

  it('gives back what cannot be taken, as it was typed', async () => {
    const { manager, shown } = await start(engine)
    const refused = await manager.post(`${RECORD}/volume?lang=en`, {
      ...{ value: 'beaucoup', source: '', date: '2026-02-30' },
    })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('value="beaucoup"')
    for (const name of ['value', 'source', 'date']) expect(refused.text).toContain(`id="${name}-error"`)
    expect((await manager.post(`${RECORD}/title`, { value: 'x'.repeat(301) })).status).toBe(400)
    expect((await manager.get(`${RECORD}/public`)).status).toBe(404)
    expect((await shown()).indicators).toEqual({})
  })

  it('publishes nothing of a name before an administrator says so', async () => {
    const { admin, asked, manager, shown } = await start(engine)
    await manager.post(`${RECORD}/title`, { value: 'Refaire sa carte' })
    expect((await manager.get(`${RECORD}?lang=fr`)).text).toContain('Refaire sa carte')
    expect((await shown()).title).toBe('Démarche 7')
    expect((await manager.get(REVIEW)).status).toBe(403)

    const change = await asked()
    const accepted = await admin.post(`${REVIEW}/${change.id}/acceptation`, { asked: change.asked })
    expect(accepted.status).toBe(303)
    expect((await shown()).title).toBe('Refaire sa carte')
    expect((await admin.get(`${REVIEW}?lang=fr`)).text).toContain('Le changement est publié.')
  })

  it('keeps what was verified until an administrator says so, and verified after', async () => {
    const { admin, asked, call, manager, shown } = await start(engine)
    const verified = { value: 80, source: 'Audit', date: '2026-01-01', status: 'verified' }
    await call('PUT', '/api/v1/admin/demarches/7', {
      headers: asAdmin,
      payload: {
        ...{ title: 'Démarche 7', administration: 'Mairie', ministere: 'Intérieur' },
        indicators: { accessibility: verified },
      },
    })
    const better = { value: '99,5', source: 'Audit', date: '2026-10-01' }
    await manager.post(`${RECORD}/accessibility`, better)
    expect((await shown()).indicators.accessibility.value).toBe(80)
    expect((await admin.get('/pilotage/instance')).text).toContain('1 changement de fiche à relire')
    const change = await asked()
    await admin.post(`${REVIEW}/${change.id}/acceptation`, { asked: change.asked })
    expect((await admin.get('/pilotage/instance')).text).not.toContain('à relire')
    expect((await shown()).indicators.accessibility).toMatchObject({ value: 99.5, status: 'verified' })
  })

  it('refuses a change with a reason that whoever asked can read', async () => {
    const { admin, asked, manager, shown } = await start(engine)
    await manager.post(`${RECORD}/ministere`, { value: 'Autre' })
    const change = await asked()
    const refuse = (reason: string) =>
      admin.post(`${REVIEW}/${change.id}/refus`, { asked: change.asked, reason })
    expect((await refuse(' ')).status).toBe(400)
    expect((await refuse('Le ministère n’a pas changé.')).status).toBe(303)
    expect((await shown()).ministere).toBe('Intérieur')
    const { text } = await manager.get(RECORD)
    expect(text).toContain('Le ministère n’a pas changé.')
    expect((await admin.get(`${REVIEW}?lang=fr`)).text).toContain('Rien à relire')
  })

  it('decides of what was read alone: not of what has taken its place, nor twice', async () => {
    const { admin, asked, clock, manager, shown } = await start(engine)
    await manager.post(`${RECORD}/title`, { value: 'Un' })
    const first = await asked()
    clock.advance(1_000)
    await manager.post(`${RECORD}/title`, { value: 'Deux' })
    await admin.post(`${REVIEW}/${first.id}/acceptation`, { asked: first.asked })
    expect((await shown()).title).toBe('Démarche 7')
    expect((await admin.get(`${REVIEW}?lang=fr`)).text).toContain('rien n’a été fait')
    const second = await asked()
    await manager.post(`${RECORD}/title/retrait`)
    await admin.post(`${REVIEW}/${second.id}/acceptation`, { asked: second.asked })
    expect((await shown()).title).toBe('Démarche 7')
  })

  it('announces an action, changes it, marks it as done, takes it away', async () => {
    const { manager, shown } = await start(engine)
    await manager.post(ANNOUNCED, { date: '2026-11-01', text: 'Refonte, écrire à jean@example.fr' })
    const [{ text: told }] = (await shown()).announcements
    expect(told).not.toContain('jean@')
    await manager.post(ANNOUNCED, { date: '2026-10-01', text: 'Nouveau guichet' })
    const old = { was_date: '2026-10-01', was_text: 'Nouveau guichet' }
    const changed = { ...old, date: '2026-11-10', text: 'Guichet ouvert' }
    expect((await manager.post(`${ANNOUNCED}/modification`, changed)).status).toBe(303)
    await manager.post(`${ANNOUNCED}/fin`, { was_date: '2026-11-10', was_text: 'Guichet ouvert' })
    await manager.post(`${ANNOUNCED}/suppression`, { was_date: '2026-11-01', was_text: told })
    expect((await shown()).announcements).toEqual([
      { date: '2026-11-10', text: 'Guichet ouvert', doneOn: '2026-11-17' },
    ])
    await manager.post(`${ANNOUNCED}/fin`, old)
    expect((await manager.get(`${ANNOUNCED}?lang=fr`)).text).toContain('a changé entre-temps')
    const refused = await manager.post(`${ANNOUNCED}/modification?lang=en`, {
      ...{ was_date: '2026-11-10', was_text: 'Guichet ouvert', date: 'demain', text: '' },
    })
    expect(refused.status).toBe(400)
    expect(refused.text).toContain('id="action-0-date-error"')
  })
})
