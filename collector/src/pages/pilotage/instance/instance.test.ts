import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { ADMIN_KEY, createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { aVote, voteId } from '../../../../../tests/support/votes.ts'
import { INSTANCE_TABS } from '../pilotage-texts.ts'

const AT = '/pilotage/instance'

describe.each(engines)('the pages of the instance on $name', (engine) => {
  const create = async (env: Record<string, string> = {}) => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL, ...env })
    await test.declare(7, 8)
    const admin = await asAgent(test, { isAdmin: true, email: 'admin@example.gouv.fr' })
    /** What an act says on the page that it leads to. */
    const say = async (url: string, fields: Record<string, string> = {}) => {
      const { status, headers, text } = await admin.post(`${AT}/${url}`, fields)
      return status === 303 ? (await admin.get(String(headers.location))).text : text
    }
    return { ...test, admin, say }
  }

  it('are all there, in both languages, and for administrators alone', async () => {
    const test = await create()
    const { admin, app } = test
    const reader = await asAgent(test, { email: 'agent@example.gouv.fr' })
    const more = ['personnes/domaines', 'demarches/7', `personnes/${admin.person}`, 'journal.csv']
    for (const page of ['', ...INSTANCE_TABS.map((tab) => `/${tab}`), ...more.map((one) => `/${one}`)]) {
      const { status, text } = await admin.get(`${AT}${page}?lang=en`)
      expect([page, status]).toEqual([page, 200])
      if (!page.endsWith('csv')) expect(text).toContain('<html lang="en"')
      expect([page, (await admin.get(`${AT}${page}?lang=fr`)).status]).toEqual([page, 200])
      expect((await reader.get(`${AT}${page}`)).status).toBe(403)
    }
    expect(app.hasRoute({ method: 'GET', url: AT })).toBe(true)
  })

  it('sum up what waits', async () => {
    const { admin, call } = await create()
    expect((await admin.get(AT)).text).toContain('2 démarches que personne ne gère')
    await call('POST', '/api/v1/reports', { payload: { id: voteId(), demarche: 7, codes: ['unclear'] } })
    expect((await admin.get(AT)).text).toContain('1 signalement sans réponse')
  })

  it('find démarches without their accents, approve and archive them', async () => {
    const { admin, call, say } = await create()
    const found = (await admin.get(`${AT}/demarches?q=demarche+8`)).text
    expect(found).toContain('Démarche 8')
    expect(found).not.toContain('Démarche 7')
    expect(await say('demarches/7/etat', { to: 'not-public' })).toContain('pas encore publique')
    expect(await say('demarches/7/etat', { to: 'public' })).toContain('C’est enregistré.')
    await say('demarches/8/etat', { to: 'archived' })
    const { body } = await call('GET', '/api/v1/demarches')
    expect(body.demarches.map(({ id }: { id: number }) => id)).toEqual([7])
  })

  it('rule on suspect votes once their day is over, without showing what they say', async () => {
    const test = await create({ RATE_LIMIT_PER_MINUTE: '600' })
    for (let i = 0; i < 21; i++) await test.cast(aVote({ demarche: 7, satisfaction: 1 }))
    const ruling = {
      demarche: '7',
      button: '1',
      day: '2026-11-17',
      reason: 'client-burst',
      decision: 'admit',
    }
    expect(await test.say('suspects')).toContain('mal formée')
    expect((await test.admin.get(`${AT}/suspects`)).text).toContain('le jour n’est pas fini')
    expect((await test.admin.post(`${AT}/suspects`, ruling)).status).toBe(409)
    test.clock.advance(2 * 86_400_000)
    // A session ends with the day.
    const admin = await asAgent(test, { isAdmin: true, email: 'b@example.gouv.fr' })
    const { text } = await admin.get(`${AT}/suspects`)
    expect(text).toContain('1 vote')
    expect(text).not.toContain('pas bien')
    expect((await admin.post(`${AT}/suspects`, ruling)).status).toBe(303)
    expect((await admin.get(`${AT}/suspects`)).text).toContain('Ces votes comptent désormais.')
    expect((await admin.post(`${AT}/suspects`, ruling)).status).toBe(404)
  })

  it('publish, answer, take down and erase opinions', async () => {
    const { admin, call, say } = await create()
    const opinion = { demarche: 7, outcome: 'done', satisfaction: 3, text: 'Simple et rapide.' }
    await call('POST', '/api/v1/opinions', { payload: { id: voteId(), ...opinion } })
    const [, number] = (await admin.get(`${AT}/avis`)).text.match(/instance\/avis\/(\d+)/) ?? []
    const one = `avis/${number}`
    expect((await admin.get(`${AT}/${one}`)).text).toContain('Simple et rapide.')
    expect(await say(`${one}/decision`, { decision: 'publish' })).toContain('id="text-error"')
    const publish = { decision: 'publish', text: 'Simple.' }
    expect(await say(`${one}/decision`, publish)).toContain('L’avis est publié.')
    expect((await admin.post(`${AT}/${one}/decision`, publish)).status).toBe(409)
    expect(await say(`${one}/reponse`, { answer: 'Merci !' })).toContain('La réponse est publiée.')
    const published = (await call('GET', '/api/v1/opinions')).body.demarches[0].opinions
    expect(published).toMatchObject([{ text: 'Simple.', answer: { text: 'Merci !' } }])
    expect(await say(`${one}/effacement`)).toContain('id="erase-sure-error"')
    expect(await say(`${one}/effacement`, { sure: '1' })).toContain('Le texte est effacé.')
    expect((await admin.get(`${AT}/${one}`)).text).not.toContain('Simple.')
  })

  it('move proposals from step to step, a refusal with its reason', async () => {
    const { admin, call, say } = await create()
    await call('POST', '/api/v1/proposals', {
      payload: { id: voteId(), kind: 'digitise', title: 'Permis de pêche' },
    })
    expect((await admin.get(`${AT}/propositions`)).text).toContain('Permis de pêche')
    const step = (fields: Record<string, string>) => say('propositions/1/etape', fields)
    expect(await step({ to: 'proposed', title: ' ' })).toContain('id="title-error"')
    expect(await step({ to: 'proposed', title: 'Permis de pêche en ligne' })).toContain('enregistrée')
    expect(await step({ to: 'refused' })).toContain('id="note-error"')
    expect(await step({ to: 'accepted', demarche: '77' })).toContain('id="demarche-error"')
    expect(await step({ to: 'accepted', demarche: '7' })).toContain('enregistrée')
    const { body } = await call('GET', '/api/v1/proposals/1')
    expect(body).toMatchObject({ title: 'Permis de pêche en ligne', state: 'accepted', demarche: 7 })
    expect(await say('propositions/1/effacement', { sure: '1' })).toContain('Les textes sont effacés.')
  })

  it('answer reports, the oldest first, and never without a word', async () => {
    const { admin, call, say, clock } = await create()
    const [id, later] = [voteId(), voteId()]
    const report = { codes: ['unclear'], text: 'Le bouton ne marche pas.' }
    await call('POST', '/api/v1/reports', { payload: { id, demarche: 8, ...report } })
    clock.advance(1_000)
    await call('POST', '/api/v1/reports', { payload: { id: later, demarche: 7, ...report } })
    const listed = (await admin.get(`${AT}/signalements`)).text.match(/Démarche \d/g)
    expect(listed).toEqual(['Démarche 8', 'Démarche 7'])
    const one = `signalements/${id}`
    expect(await say(`${one}/reponse`, { state: 'fixed' })).toContain('id="answer-error"')
    const answer = { state: 'fixed', answer: 'Réparé.' }
    expect(await say(`${one}/reponse`, answer)).toContain('La réponse est enregistrée.')
    expect((await admin.get(`${AT}/signalements?etat=fixed`)).text).toContain('Démarche 8')
    await say(`${one}/effacement`, { sure: '1' })
    expect((await admin.get(`${AT}/${one}`)).text).not.toContain('ne marche pas')
  })

  it('take an edition through its steps, and begin its correction', async () => {
    const { admin, call, say, clock } = await create()
    expect(await say('editions', { edition: '2026' })).toContain('id="edition-error"')
    expect(await say('editions', { edition: '2026-T4' })).toContain('id="edition-error"')
    expect(await say('editions', { edition: '2026-T3' })).toContain('L’édition est figée')
    const one = 'editions/2026-T3'
    expect((await admin.get(`${AT}/${one}/contenu?format=json`)).body).toMatchObject({ edition: '2026-T3' })
    await say(`${one}/etape`, { to: 'review' })
    expect(await say(`${one}/remarques`, { ministere: 'Intérieur', text: '' })).toContain('id="text-error"')
    expect(await say(`${one}/remarques`, { ministere: 'Intérieur', text: 'Bien.' })).toContain('Bien.')
    expect(await say(`${one}/etape`, { to: 'embargo', until: '2026-11-31T10:00' })).toContain(
      'id="until-error"',
    )
    expect(await say(`${one}/etape`, { to: 'embargo', until: '2026-11-17T11:30' })).toContain('enregistrée')
    expect((await admin.post(`${AT}/${one}/revisions`, { reason: 'Une erreur.' })).status).toBe(409)
    // Half past eleven in Paris.
    clock.set('2026-11-17T10:30:00Z')
    expect((await call('GET', '/api/v1/editions')).body.editions).toHaveLength(1)
    expect(await say(`${one}/revisions`, { reason: ' ' })).toContain('id="reason-error"')
    expect(await say(`${one}/revisions`, { reason: 'Une erreur.' })).toContain('La correction commence')
    const { text } = await admin.get(`${AT}/${one}/differences`)
    expect(text).toContain('C’est la première')
  })

  it('make a key that is shown once, and end it', async () => {
    const { admin, call, say } = await create()
    expect(await say('cles', { name: 'Export' })).toContain('id="scopes-error"')
    const fields = { name: 'Export', 'votes:export': '1', expires: '2026-11-16' }
    expect(await say('cles', fields)).toContain('id="expires-error"')
    const made = await say('cles', { ...fields, expires: '2026-11-17' })
    const [key = ''] = made.match(/mv_[\w-]+/) ?? []
    const read = () =>
      call('GET', '/api/v1/admin/votes/export', { headers: { authorization: `Bearer ${key}` } })
    expect((await read()).status).toBe(200)
    const { text } = await admin.get(`${AT}/cles`)
    expect(text).not.toContain(key)
    const [, id] = text.match(/cles\/(\d+)\/revocation"[\s\S]*$/) ?? []
    expect(await say(`cles/${id}/revocation`)).toContain('La clé n’ouvre plus rien.')
    expect((await read()).status).toBe(401)
  })

  it('show who did what, filtered, page by page, and as a file without formulas', async () => {
    const { admin, call, say } = await create()
    for (let i = 0; i < 60; i++) await say('personnes/domaines/retrait', { domain: `d${i}.example.fr` })
    const first = (await admin.get(`${AT}/journal?q=admin@example.gouv.fr`)).text
    expect(first).toContain('d59.example.fr')
    expect(first).not.toContain('d9.example.fr')
    const [, before] = first.match(/before=(\d+)/) ?? []
    expect((await admin.get(`${AT}/journal?before=${before}`)).text).toContain('d9.example.fr')
    expect((await admin.get(`${AT}/journal?q=personne@example.fr`)).text).toContain('Aucune personne')
    const act = encodeURIComponent('POST /api/v1/admin/demarches/import')
    expect((await admin.get(`${AT}/journal?act=${act}`)).text).not.toContain('d59.example.fr')
    const csv = await call('GET', `${AT}/journal.csv`)
    expect(csv.status).toBe(303)
    const { text, headers } = await admin.get(`${AT}/journal.csv`)
    expect(headers['content-disposition']).toBe('attachment; filename="journal.csv"')
    expect(text.trim().split('\r\n')).toHaveLength(1 + 60 + 1)
    expect(text).toContain('admin@example.gouv.fr')
  })

  it('show the settings without a secret, and how the service does', async () => {
    const smtp = { SMTP_URL: 'smtp://user:hidden-password@localhost:25', MAIL_FROM: 'avis@example.gouv.fr' }
    const { admin } = await create(smtp)
    const { text } = await admin.get(`${AT}/reglages`)
    expect(text).toContain('La base prend des votes.')
    expect(text).toContain('<code>COMMENT_RETENTION_DAYS</code>')
    expect(text).toContain('avis@example.gouv.fr')
    expect(text).not.toContain('hidden-password')
    expect(text).not.toContain(ADMIN_KEY)
  })
})
