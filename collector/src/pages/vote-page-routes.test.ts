import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { voteId } from '../../../tests/support/votes.ts'

const [sqlite] = engines
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

async function createPages(env: Record<string, string> = {}) {
  if (!sqlite) throw new Error('no engine')
  const tested = await createTestApp(sqlite, env)
  await tested.declare(1617)
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    tested.call('POST', `/Demarches/1617${path}`, {
      headers: { ...FORM, ...headers },
      payload: new URLSearchParams(fields).toString(),
    })
  /** Opens the page, and reads what its form carries. */
  const open = async () => {
    const { text } = await tested.call('GET', '/Demarches/1617?button=1')
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
    return { id: field('id'), token: field('token'), button: field('button'), lang: field('lang') }
  }
  return { ...tested, post, open }
}

describe('the page behind the link', () => {
  it('comes with a strict policy, and with no frame around it', async () => {
    const { call } = await createPages()
    const { headers } = await call('GET', '/Demarches/1617')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(String(headers['vary'])).toContain('Accept-Language')
  })

  it.each([
    ['an unknown démarche', '/Demarches/9', 404, 'Démarche introuvable'],
    ['a démarche that is no number', '/Demarches/abc', 404, 'Démarche introuvable'],
    ['an unknown button', '/Demarches/1617?button=9', 404, 'Démarche introuvable'],
    ['in English where it is asked', '/Demarches/9?lang=en', 404, 'Unknown procedure'],
  ])('says so on a page: %s', async (_case, address, status, heading) => {
    const { call } = await createPages()
    const answer = await call('GET', address)
    expect(answer.status).toBe(status)
    expect(answer.headers['content-type']).toMatch('text/html')
    expect(answer.text).toContain(`<h1>${heading}</h1>`)
  })

  it('says that a button is closed, or takes no vote from here', async () => {
    const { call, open, post, logLines } = await createPages()
    const fields = { ...(await open()), satisfaction: '3' }
    await call('PUT', '/api/v1/admin/demarches/1617/buttons/1', {
      headers: asAdmin,
      payload: { origins: ['https://a.fr'] },
    })
    expect((await post('', fields, { origin: 'https://evil.example' })).status).toBe(403)
    await call('PUT', '/api/v1/admin/demarches/1617/buttons/1', {
      headers: asAdmin,
      payload: { closed: true },
    })
    const closed = await call('GET', '/Demarches/1617?button=1')
    expect(closed.status).toBe(409)
    expect(closed.text).toContain('ne recueille plus d’avis')
    expect(logLines.filter((line) => line.includes('a page failed'))).toEqual([])
  })

  it('refuses a form without a smiley, and a comment on a vote of someone else', async () => {
    const { open, post } = await createPages()
    const fields = await open()
    expect((await post('', fields)).status).toBe(400)
    await post('', { ...fields, satisfaction: '3' })
    const stolen = {
      ...fields,
      token: 'nonsense',
      satisfaction: '1',
      step: 'comment',
      comment: 'pas le mien',
    }
    expect((await post('/suite', stolen)).status).toBe(401)
    expect((await post('/suite', { ...stolen, id: voteId() })).status).toBe(401)
  })

  it('takes 5,000 characters whatever they weigh, and keeps what is longer in its field', async () => {
    const { open, post, store } = await createPages()
    const vote = { ...(await open()), satisfaction: '3' }
    await post('', vote)
    const fields = { ...vote, step: 'comment' }
    const long = await post('/suite', { ...fields, comment: '€'.repeat(5_001) })
    expect(long.status).toBe(400)
    expect(long.text).toContain('trop long')
    expect(long.text).toContain('€'.repeat(5_001))
    const lines = '€\r\n'.repeat(2_500)
    expect((await post('/suite', { ...fields, comment: lines })).status).toBe(200)
    expect(await store.db.selectFrom('vote_text').select('body').execute()).toEqual([
      { body: '€\n'.repeat(2_500) },
    ])
  })

  it('writes what others wrote as text', async () => {
    const { call, open, post } = await createPages()
    const title = '<img src=x onerror=alert(1)>'
    await call('PUT', '/api/v1/admin/demarches/1617', {
      headers: asAdmin,
      payload: { title, administration: 'A', ministere: 'M' },
    })
    const { text } = await call('GET', '/Demarches/1617')
    expect(text).toContain('&lt;img')
    expect(text).not.toContain('<img')
    const said = await post('/suite', { ...(await open()), token: '"><script>', satisfaction: '3' })
    expect(said.text).not.toContain('<script')
  })

  it('takes a vote back only where that is confirmed', async () => {
    const { open, post, store } = await createPages()
    const { id, token, button, lang } = await open()
    await post('', { id, token, button, lang, satisfaction: '3' })
    const states = () => store.db.selectFrom('vote').select('state').execute()
    const unsure = await post('/retrait', { id, token, lang })
    expect(unsure.status).toBe(200)
    expect(unsure.text).toMatch(/<title>Erreur – Merci/)
    expect(unsure.text).toContain('role="alert">Rien n’est retiré')
    // With all that it takes to confirm it now.
    expect(unsure.text).toContain(`name="id" value="${id}"`)
    expect(unsure.text).toContain(`name="token" value="${token}"`)
    expect(unsure.text).toContain('name="sure"')
    expect(unsure.headers['cache-control']).toBe('no-store')
    expect(await states()).toEqual([{ state: 0 }])
    const sure = await post('/retrait', { id, token, lang, sure: '1' })
    expect(sure.text).toContain('<h1>Votre avis est retiré</h1>')
    expect(await states()).toEqual([{ state: 2 }])
    // Sent twice, it is withdrawn all the same.
    expect((await post('/retrait', { id, token, lang, sure: '1' })).status).toBe(200)
  })

  it.each([
    ['of no value that the box has', { sure: 'oui' }, 400],
    ['of someone else', { sure: '1', token: 'nonsense' }, 401],
  ])('takes no vote back by a confirmation %s', async (_case, fields, status) => {
    const { open, post, store } = await createPages()
    const { id, token, button, lang } = await open()
    await post('', { id, token, button, lang, satisfaction: '3' })
    expect((await post('/retrait', { id, token, lang, ...fields })).status).toBe(status)
    expect(await store.db.selectFrom('vote').select('state').execute()).toEqual([{ state: 0 }])
  })

  it('shares the limit of votes with the API', async () => {
    const { cast, open, post } = await createPages({ RATE_LIMIT_PER_MINUTE: '1' })
    await cast({ id: voteId(), demarche: 1617, satisfaction: 3 })
    const refused = await post('', { ...(await open()), satisfaction: '3' })
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('Un instant')
  })
})
