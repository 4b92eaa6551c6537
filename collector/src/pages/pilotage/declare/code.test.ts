import { describe, expect, it } from 'vitest'
import { asAgent, PILOTAGE_URL } from '../../../../../tests/support/agents.ts'
import { asAdmin, createTestApp } from '../../../../../tests/support/app.ts'
import { engines } from '../../../../../tests/support/databases.ts'
import { aVote } from '../../../../../tests/support/votes.ts'

const CODE = '/pilotage/demarches/7/code'
const SEEN = {
  demarche: '7',
  button: '1',
  origin: 'https://ici.fr',
  script: `${PILOTAGE_URL}/widget/v1.js`,
  link: '1',
  image: '1',
  blocked: '',
}

describe.each(engines)('the code of a button on $name', (engine) => {
  const open = async (role: 'reader' | 'manager' = 'manager') => {
    const test = await createTestApp(engine, { PUBLIC_URL: PILOTAGE_URL })
    await test.declare(7, 8)
    const agent = await asAgent(test, { mandates: [{ role, over: { demarche: 7 } }] })
    const buttons = async () => {
      const { body } = await test.call('GET', '/api/v1/admin/demarches/7', { headers: asAdmin })
      return body.buttons
    }
    return { ...test, agent, buttons }
  }

  it('shows a reader everything, and lets them change nothing', async () => {
    const { agent } = await open('reader')
    const { status, text } = await agent.get(CODE)
    expect(status).toBe(200)
    expect(text).toContain('data-token="essai"')
    expect(text).not.toContain(`${CODE}/boutons"`)
    expect((await agent.post(`${CODE}/boutons`, { title: 'X' })).status).toBe(403)
    expect((await agent.post(`${CODE}/boutons/1/etat`, { closed: '1' })).status).toBe(403)
    expect((await agent.post(`${CODE}/boutons/1/origines`, { origin: 'https://x.fr' })).status).toBe(403)
    expect((await agent.post(`${CODE}/developpeur`)).status).toBe(403)
  })

  it('adds a button, renames it, closes it and opens it again', async () => {
    const { agent, buttons } = await open()
    const added = await agent.post(`${CODE}/boutons`, { title: ' Courriel ' })
    expect(added.headers.location).toBe(`${CODE}?bouton=2`)
    expect((await agent.get(`${CODE}?bouton=2`)).text).toContain('data-button=&quot;2&quot;')
    await agent.post(`${CODE}/boutons/2/nom`, { rename: 'Courriel de fin' })
    await agent.post(`${CODE}/boutons/2/etat`, { closed: '1' })
    expect(await buttons()).toMatchObject([{ number: 1 }, { title: 'Courriel de fin', closed: true }])
    await agent.post(`${CODE}/boutons/2/etat`, { closed: '0' })
    expect(await buttons()).toMatchObject([{ number: 1 }, { title: 'Courriel de fin', closed: false }])
    const nameless = await agent.post(`${CODE}/boutons`, { title: ' ' })
    expect(nameless.status).toBe(400)
    expect(nameless.text).toContain('id="title-error"')
    expect((await agent.post(`${CODE}/boutons/3/etat`, { closed: '1' })).status).toBe(404)
  })

  it('allows a site that was refused by one click, and takes it back', async () => {
    const { agent, buttons, cast } = await open()
    await agent.post(`${CODE}/boutons/1/origines`, { origin: 'https://ici.fr/fin.html?a=1' })
    expect(await buttons()).toMatchObject([{ origins: ['https://ici.fr'] }])
    const from = { headers: { origin: 'https://la.fr' } }
    expect((await cast(aVote({ demarche: 7 }), from)).status).toBe(403)
    await buttons()
    expect((await agent.get(CODE)).text).toContain('https://la.fr')
    await agent.post(`${CODE}/boutons/1/origines`, { origin: 'https://la.fr' })
    expect((await cast(aVote({ demarche: 7 }), from)).status).toBe(201)
    await agent.post(`${CODE}/boutons/1/origines/retrait`, { origin: 'https://la.fr' })
    expect(await buttons()).toMatchObject([{ origins: ['https://ici.fr'] }])
  })

  it('says clearly that what was typed is the address of no site', async () => {
    const { agent, buttons } = await open()
    const { status, text } = await agent.post(`${CODE}/boutons/1/origines`, { origin: 'pas un site' })
    expect(status).toBe(400)
    expect(text).toContain('value="pas un site"')
    expect(text).toContain('id="origin-error"')
    expect(await buttons()).toMatchObject([{ origins: [] }])
  })

  it('draws the short link of a button, which leads to its vote', async () => {
    const { agent, call } = await open()
    await agent.post(`${CODE}/boutons`, { title: 'Affiche' })
    expect((await agent.get(`${CODE}?bouton=2`)).text).toContain(`${PILOTAGE_URL}/d/7/2`)
    const drawing = await agent.get(`${CODE}/boutons/2/qr.svg`)
    expect(drawing.headers['content-type']).toMatch(/^image\/svg\+xml/)
    expect(drawing.text).toMatch(/^<svg /)
    expect((await call('GET', '/d/7')).headers.location).toBe('/Demarches/7')
    expect((await call('GET', '/d/7/2')).headers.location).toBe('/Demarches/7?button=2')
    for (const none of ['/d/9', '/d/7/3', '/d/x']) expect((await call('GET', none)).status).toBe(404)
  })

  it('opens to a developer the code and its check, until it is withdrawn; nothing else', async () => {
    const { agent, call } = await open()
    await agent.post(`${CODE}/developpeur`)
    const [address = ''] = /\/pilotage\/developpeur\/[\w-]{32}/.exec((await agent.get(CODE)).text) ?? []
    const { status, text, headers } = await call('GET', address)
    expect(status).toBe(200)
    expect(headers['set-cookie']).toBeUndefined()
    expect(text).toContain('data-demarche=&quot;7&quot;')
    expect(text).not.toContain('/pilotage/demarches/7')
    const begun = await call('POST', `${address}/boutons/1/verifications`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'page=https%3A%2F%2Fici.fr%2Ffin',
    })
    expect(begun.status).toBe(303)
    expect((await call('GET', String(begun.headers.location))).text).toContain(
      'https://ici.fr/fin#monavis-check=',
    )
    await agent.post(`${CODE}/developpeur/retrait`)
    expect((await call('GET', address)).status).toBe(404)
    expect((await call('GET', String(begun.headers.location))).status).toBe(404)
  })

  describe('checking a page', () => {
    const begin = async () => {
      const opened = await open()
      const { headers } = await opened.agent.post(`${CODE}/boutons/1/verifications`, {
        page: 'https://ici.fr/fin#bas',
      })
      const outcome = String(headers.location)
      const token = outcome.split('/').at(-1)
      const tell = (seen: Partial<typeof SEEN> = {}) =>
        opened.call('POST', `/verification/${token}`, {
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://ici.fr' },
          payload: new URLSearchParams({ ...SEEN, ...seen }).toString(),
        })
      const read = async () => (await opened.agent.get(outcome)).text
      return { ...opened, outcome, token, tell, read }
    }

    it('leads to it under a token, and says that nothing has come, then that all is well', async () => {
      const { token, tell, read } = await begin()
      expect(await read()).toContain(`https://ici.fr/fin#monavis-check=${token}`)
      expect(await read()).toContain('Rien n’est encore venu')
      expect((await tell()).status).toBe(200)
      expect(await read()).toContain('Tout va bien')
    })

    it('offers to accept a site that is refused; once done, all is well', async () => {
      const { agent, tell, read } = await begin()
      await agent.post(`${CODE}/boutons/1/origines`, { origin: 'https://la.fr' })
      await tell()
      expect(await read()).toContain('Accepter https://ici.fr')
      await agent.post(`${CODE}/boutons/1/origines`, { origin: 'https://ici.fr' })
      expect(await read()).toContain('Tout va bien')
      await agent.post(`${CODE}/boutons/1/etat`, { closed: '1' })
      expect(await read()).toContain('Ce bouton est fermé')
    })

    it('is over after an hour, unknown under another démarche, and takes no address that is none', async () => {
      const { agent, clock, outcome, tell, ...test } = await begin()
      const other = await asAgent(
        { ...test, clock },
        { email: 'b@example.gouv.fr', mandates: [{ role: 'manager', over: { demarche: 8 } }] },
      )
      expect((await other.get(outcome)).status).toBe(404)
      expect((await other.get(outcome.replace('/7/', '/8/'))).status).toBe(404)
      const wrong = await agent.post(`${CODE}/boutons/1/verifications`, { page: 'file:///etc/passwd' })
      expect(wrong.status).toBe(400)
      expect(wrong.text).toContain('id="page-error"')
      clock.advance(61 * 60_000)
      expect((await tell()).status).toBe(404)
      expect((await agent.get(outcome)).status).toBe(404)
    })
  })

  it('answers a vote that is tried like another, and counts, stores and limits nothing', async () => {
    const test = await createTestApp(engine, {
      PUBLIC_URL: PILOTAGE_URL,
      RATE_LIMIT_PER_MINUTE: '1',
      TRUST_PROXY: '1',
    })
    await test.declare(7)
    const tried = (more = {}) => ({ ...aVote({ demarche: 7 }), token: 'essai', ...more })
    const door = { headers: { origin: 'https://ici.fr', 'x-forwarded-for': '192.0.2.1' } }
    for (let i = 0; i < 3; i++) expect((await test.cast(tried(), door)).status).toBe(201)
    const { body } = await test.cast(tried(), door)
    const asAuthor = { headers: { ...door.headers, authorization: `Bearer ${body.editToken}` } }
    const change = await test.call('PATCH', `/api/v1/votes/${body.id}`, {
      ...asAuthor,
      payload: { comment: 'Essai.' },
    })
    expect(change.status).toBe(204)
    expect((await test.cast(tried({ button: 2 }), door)).status).toBe(404)
    await test.call('GET', '/api/v1/admin/demarches/7', { headers: asAdmin })
    for (const table of ['vote', 'origin_seen', 'count_month'] as const) {
      expect(await test.store.db.selectFrom(table).selectAll().execute(), table).toEqual([])
    }
    expect((await test.cast(aVote({ demarche: 7 }), door)).status).toBe(201)
  })
})
