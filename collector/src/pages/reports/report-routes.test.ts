import { describe, expect, it } from 'vitest'
import { ADMIN_KEY, asAdmin, createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { voteId } from '../../../../tests/support/votes.ts'

const [sqlite] = engines
const OURS = 'https://avis.example.gouv.fr'

async function createPages(env: Record<string, string> = {}) {
  if (!sqlite) throw new Error('no engine')
  const tested = await createTestApp(sqlite, env)
  await tested.declare(7, 1617)
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    tested.call('POST', path, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    })
  const reports = async () =>
    (await tested.call('GET', '/api/v1/admin/reports', { headers: asAdmin })).body.reports
  return { ...tested, post, reports }
}

const aForm = (changes: Record<string, string> = {}) => ({
  ...{ id: voteId(), lang: 'fr', demarche: '1617', tick_other: '1', text: 'Rien ne va.' },
  ...changes,
})
const idIn = (page: string) => /name="id" value="([^"]*)"/.exec(page)?.[1] ?? ''

describe('the page of reports', () => {
  it('asks which démarche, among the public ones, where its address does not say', async () => {
    const { call } = await createPages()
    const payload = { title: 'Cachée', administration: 'A', ministere: 'M', public: false }
    await call('PUT', '/api/v1/admin/demarches/8', { headers: asAdmin, payload })
    const asking = await call('GET', '/signaler')
    expect(asking.text).toMatch(/<option value="1617".*<option value="7"/)
    expect(asking.text).not.toContain('Cachée')
    const told = await call('GET', '/signaler?demarche=8&lang=en')
    expect(told.text).toContain('<input type="hidden" name="demarche" value="8"/>')
    expect(told.text).not.toContain('<select')
    const lost = await call('GET', '/signaler?demarche=404')
    expect([lost.status, lost.text.includes('<select')]).toEqual([404, true])
    for (const { headers, text } of [asking, told, lost]) {
      expect(headers['set-cookie']).toBeUndefined()
      expect(text).toContain('<meta name="robots" content="noindex"/>')
      expect(text).not.toContain('<script')
    }
  })

  it.each([
    ['no démarche', { demarche: '' }, 'Choisissez la démarche dont il s’agit.'],
    ['a démarche that is none', { demarche: '404' }, 'Choisissez la démarche dont il s’agit.'],
    ['no box ticked', { tick_other: undefined }, 'Cochez au moins une réponse.'],
    ['a text too long', { text: 'é'.repeat(2_001) }, 'Ce texte est trop long'],
  ])('gives back what was typed, with %s', async (_case, change, words) => {
    const { post, reports } = await createPages()
    const typed = { ...aForm({ tick_accessibility: '1', tick_other: '1' }), ...change }
    if (typed.tick_other === undefined) Object.assign(typed, { tick_accessibility: undefined })
    const fields = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined))
    const { status, text, headers } = await post('/signaler', fields as Record<string, string>)
    expect([status, headers['cache-control']]).toEqual([400, 'no-store'])
    expect(text).toContain(words)
    expect(text).toContain(`>${typed.text}</textarea>`)
    expect(text.match(/checked/g)?.length ?? 0).toBe(typed.tick_other ? 2 : 0)
    expect(text.match(/autofocus/g)).toHaveLength(1)
    expect(idIn(text)).toBe(typed.id)
    expect(await reports()).toEqual([])
  })

  it('sends once what is sent twice, and asks before it takes another from the same page', async () => {
    const { post, reports } = await createPages({ OBSERVATORY_URL: 'https://observatoire.example/' })
    const form = aForm()
    const first = await post('/signaler', form)
    expect([first.status, first.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(first.text).toContain('href="https://observatoire.example/"')
    expect((await post('/signaler', form)).text).toBe(first.text)
    expect(await reports()).toHaveLength(1)
    const other = await post('/signaler', { ...form, text: 'Autre chose.' })
    expect([other.status, other.text.includes('>Autre chose.</textarea>')]).toEqual([409, true])
    await post('/signaler', { ...form, text: 'Autre chose.', id: idIn(other.text) })
    expect(await reports()).toHaveLength(2)
  })

  it('loses nothing to a crowd, another site or a database that fails, and says which', async () => {
    const { post, store, reports } = await createPages({ RATE_LIMIT_PER_MINUTE: '60' })
    const elsewhere = await post('/signaler', aForm(), { origin: 'https://evil.example' })
    expect([elsewhere.status, elsewhere.text.includes('depuis un autre site')]).toEqual([403, true])
    expect((await post('/signaler', aForm(), { origin: OURS })).status).toBe(200)
    expect(await reports()).toHaveLength(1)
    await store.db.schema.dropTable('report').execute()
    const form = aForm()
    const broken = await post('/signaler', form)
    const crowd = await post('/signaler', form)
    expect([broken.status, crowd.status]).toEqual([500, 429])
    expect(Number(crowd.headers['retry-after'])).toBeGreaterThan(0)
    for (const { text } of [elsewhere, broken, crowd]) expect(text).toContain('>Rien ne va.</textarea>')
  })

  it('refuses what is no form of its own', async () => {
    const { post } = await createPages()
    for (const fields of [{}, { id: 'x' }, aForm({ colour: 'red' })]) {
      const { status, headers, text } = await post('/signaler', fields as Record<string, string>)
      expect([status, headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
      expect(text).toContain('Revenez en arrière')
    }
  })
})

describe('the page that follows a report', () => {
  it('opens to the code of the thanks, however it was pasted, and to no other', async () => {
    const { call, post, reports } = await createPages()
    const codes: string[] = []
    for (const form of [aForm(), aForm()]) {
      codes.push(/<code>(.*?)<\/code>/.exec((await post('/signaler', form)).text)?.[1] ?? '')
    }
    const [one = '', two = ''] = codes
    const [{ id }] = await reports()
    const payload = { state: 'fixed', answer: 'Corrigé.\nMerci.' }
    await call('POST', `/api/v1/admin/reports/${id}/answer`, { headers: asAdmin, payload })
    const mine = one.startsWith(id) ? one : two
    const seen = await post('/signaler/suivi', { code: ` ${mine.slice(0, 50)}\r\n${mine.slice(50)} ` })
    expect([seen.status, seen.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(seen.text).toContain('Corrigé.\nMerci.')
    const mixed = `${one.split('.')[0]}.${two.split('.')[1]}`
    for (const code of [mixed, id, '', 'x.y', `${voteId()}.${two.split('.')[1]}`]) {
      const { status, text } = await post('/signaler/suivi', { code })
      expect([status, text.includes('ne mène à aucun signalement')], code).toEqual([400, true])
      if (code) expect(text).toContain(`value="${code}"`)
    }
  })
})

describe('the page of associations', () => {
  const createWithKey = async (env: Record<string, string> = {}) => {
    const test = await createPages(env)
    const payload = { name: 'Vue pour tous', scopes: ['members'] }
    const { body } = await test.call('POST', '/api/v1/admin/keys', { headers: asAdmin, payload })
    return { ...test, key: body.key as string }
  }

  it('takes its report with its key, gives back everything but the key, and shows what became of it', async () => {
    const { call, key, post, reports } = await createWithKey()
    const form = { ...aForm({ members: '1 000' }), key }
    for (const [change, words] of [
      [{ key: 'mv_wrong' }, 'n’est pas celle d’une association'],
      [{ members: '0' }, 'Donnez un nombre entier'],
      [{ members: '100 001' }, 'Donnez un nombre entier'],
    ] as const) {
      const { status, text } = await post('/signaler/association', { ...form, ...change })
      expect([status, text.includes(words), text.includes('>Rien ne va.</textarea>')]).toEqual([
        ...[400, true, true],
      ])
      expect(text).not.toContain(form.key)
      expect(text).not.toContain('mv_wrong')
    }
    expect(await reports()).toEqual([])
    expect((await post('/signaler/association', form)).text).not.toContain(key)
    expect(await reports()).toMatchObject([{ members: 1_000, association: 'Vue pour tous' }])

    const mine = await post('/signaler/association/suivi', { key, lang: 'en' })
    expect(mine.text).toMatch(/Reports: Vue pour tous.*Démarche 1617.*1,000.*it waits to be read/s)
    const none = await post('/signaler/association/suivi', { key: 'mv_wrong' })
    expect([none.status, none.text.includes('Rien ne va.')]).toEqual([400, false])
    expect((await call('GET', '/signaler/association/suivi')).status).toBe(303)
  })

  it('counts wrong keys as the calls do, and then refuses the right one too', async () => {
    const { call, key, post } = await createWithKey({ RATE_LIMIT_PER_MINUTE: '1000' })
    for (let i = 0; i < 10; i++) await post('/signaler/association/suivi', { key: `mv_${i}` })
    const refused = await post('/signaler/association', aForm({ members: '2', key }))
    expect([refused.status, refused.text.includes('>Rien ne va.</textarea>')]).toEqual([429, true])
    const headers = { authorization: `Bearer ${ADMIN_KEY}` }
    expect((await call('GET', '/api/v1/admin/keys', { headers })).status).toBe(429)
  })
})
