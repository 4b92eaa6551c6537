import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { voteId } from '../../../../tests/support/votes.ts'

const [sqlite] = engines
const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const OBSERVATORY = 'https://observatoire.example/'
const BACK = `href="${OBSERVATORY}demarches/1617/"`

async function createPages(env: Record<string, string> = {}) {
  if (!sqlite) throw new Error('no engine')
  const tested = await createTestApp(sqlite, env)
  await tested.declare(1617)
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    tested.call('POST', `/avis/1617${path}`, {
      headers: { ...FORM, ...headers },
      payload: new URLSearchParams(fields).toString(),
    })
  /** Opens the form, and reads what it carries. */
  const open = async (lang = 'fr') => {
    const { text } = await tested.call('GET', `/avis/1617?lang=${lang}`)
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
    return { id: field('id'), token: field('token'), lang: field('lang') }
  }
  const opinions = () => tested.store.db.selectFrom('opinion').selectAll().execute()
  const votes = () => tested.store.db.selectFrom('vote').select(['satisfaction', 'state']).execute()
  return { ...tested, post, open, opinions, votes }
}

describe('the page of an opinion', () => {
  it('takes one of who went to the end, sent twice or not, and offers to go on from it', async () => {
    const { call, open, post, opinions, votes } = await createPages({ OBSERVATORY_URL: OBSERVATORY })
    const hand = await open()
    const fields = { ...hand, outcome: 'done', satisfaction: '3', text: 'Simple.\r\nRapide.' }
    for (const _ of ['once', 'twice']) {
      const { status, text, headers } = await post('', fields, { origin: 'https://avis.example.gouv.fr' })
      expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
      expect(text).toContain('Il compte dans la note')
      expect(text).toContain('sera lu avant d’être publié')
      expect(text).toContain(BACK)
    }
    expect(await opinions()).toMatchObject([{ body: 'Simple.\nRapide.', outcome: 0, locale: 0 }])
    expect(await votes()).toEqual([{ satisfaction: 3, state: 0 }])
    const more = await call('POST', '/Demarches/1617/suite', {
      headers: FORM,
      payload: new URLSearchParams({ ...hand, satisfaction: '3' }).toString(),
    })
    expect(more.text).toContain('Les explications étaient-elles claires')
    // Withdrawn at the end of the questionnaire, it is withdrawn whole.
    const gone = await call('POST', '/Demarches/1617/retrait', {
      headers: FORM,
      payload: new URLSearchParams({ ...hand, sure: '1' }).toString(),
    })
    expect(gone.status).toBe(200)
    expect(await opinions()).toEqual([])
    expect(await votes()).toEqual([{ satisfaction: 0, state: 2 }])
    // Sent again from the history, it stays withdrawn.
    const late = await post('', fields)
    expect([late.status, late.text.includes('Votre avis est effacé')]).toEqual([409, true])
    expect(await opinions()).toEqual([])
  })

  it('takes one of who gave up, in English, with nothing to read and nothing to go on with', async () => {
    const { open, post, votes } = await createPages()
    const { text } = await post('', {
      ...(await open('en')),
      outcome: 'given-up',
      satisfaction: '1',
      text: '',
    })
    expect(text).toContain('<html lang="en"')
    expect(text).toContain('outside the mark')
    expect(text).not.toContain('/suite')
    expect(text).not.toContain('will be read')
    expect(text).not.toContain('demarches/1617/')
    expect(await votes()).toEqual([])
  })

  it.each([
    ['how far they went', { outcome: '' }, 'outcome-error', 'Dites-nous'],
    ['a smiley', { satisfaction: '' }, 'satisfaction-error', 'Choisissez un visage'],
    ['a shorter text', { text: 'é'.repeat(2_001) }, 'text-error', 'trop long'],
    ['other words', { text: 'C’est de la merde' }, 'text-error', 'dites-le autrement'],
  ])('asks for %s, and keeps all the rest', async (_case, wrong, note, says) => {
    const { open, post, opinions, votes } = await createPages()
    const right = { outcome: 'done', satisfaction: '2', text: 'Tout « va » bien' }
    // A browser sends nothing for what is not chosen.
    const said = Object.entries({ ...right, ...wrong }).filter(([, value]) => value !== '')
    const { status, text } = await post('', { ...(await open()), ...Object.fromEntries(said) })
    expect(status).toBe(400)
    expect(text).toContain('<title>Erreur – ')
    expect(text).toMatch(new RegExp(`id="${note}">[^<]*${says}`))
    for (const [name, value] of said) {
      if (name === 'text') expect(text).toContain(`>${value}</textarea>`)
      else expect(text).toMatch(new RegExp(`checked name="${name}" value="${value}"`))
    }
    expect(text.match(/autofocus/g)).toHaveLength(1)
    expect([await opinions(), await votes()]).toEqual([[], []])
  })

  it('gives back what was typed where a crowd or a fault of ours keeps it from being taken', async () => {
    const { open, post, store, cast } = await createPages({ RATE_LIMIT_PER_MINUTE: '1' })
    await cast({ id: voteId(), demarche: 1617, satisfaction: 3 })
    const fields = { ...(await open()), outcome: 'done', satisfaction: '3', text: 'Gardé.' }
    const crowded = await post('', fields)
    expect([crowded.status, crowded.text.includes('Réessayez dans une minute')]).toEqual([429, true])
    expect(crowded.text).toContain('>Gardé.</textarea>')
    expect(crowded.text).toContain(`name="id" value="${fields.id}"`)
    const unlimited = await createPages()
    await unlimited.store.db.schema.dropTable('opinion').execute()
    const away = await unlimited.post('', { ...fields, ...(await unlimited.open()) })
    expect(away.status).toBe(500)
    expect(away.text).toContain('role="alert">Vos réponses n’ont pas pu être envoyées')
    expect(away.text).toContain('>Gardé.</textarea>')
    expect(await store.db.selectFrom('opinion').selectAll().execute()).toEqual([])
  })

  it('says that it is recorded already where it comes back changed', async () => {
    const { open, post, opinions } = await createPages()
    const fields = { ...(await open()), outcome: 'done', satisfaction: '3', text: 'Un.' }
    await post('', fields)
    const changed = await post('', { ...fields, satisfaction: '1' })
    expect([changed.status, changed.text.includes('il reste tel qu’il était')]).toEqual([409, true])
    expect(changed.text).toContain('/avis/1617/retrait')
    expect(await opinions()).toMatchObject([{ satisfaction: 3 }])
  })

  it('takes one back only where that is confirmed, by its author', async () => {
    const { open, post, opinions, votes } = await createPages()
    const { id, token, lang } = await open()
    await post('', { id, token, lang, outcome: 'done', satisfaction: '3', text: '' })
    const unsure = await post('/retrait', { id, token, lang })
    expect(unsure.text).toContain('role="alert">Rien n’est retiré')
    expect((await post('/retrait', { id, token: 'nonsense', lang, sure: '1' })).status).toBe(401)
    expect(await opinions()).toHaveLength(1)
    for (const _ of ['once', 'twice']) {
      expect((await post('/retrait', { id, token, lang, sure: '1' })).text).toContain('Votre avis est effacé')
    }
    expect(await opinions()).toEqual([])
    expect(await votes()).toEqual([{ satisfaction: 0, state: 2 }])
  })

  it('takes nothing from another site, nor for a démarche that is not public', async () => {
    const { call, open, post, opinions } = await createPages()
    const fields = { ...(await open()), outcome: 'given-up', satisfaction: '1', text: 'x' }
    for (const origin of ['https://evil.example', 'null']) {
      expect((await post('', fields, { origin })).status).toBe(403)
    }
    await call('PUT', '/api/v1/admin/demarches/1617', {
      headers: asAdmin,
      payload: { title: 'A', administration: 'A', ministere: 'M', public: false },
    })
    expect((await post('', fields)).status).toBe(404)
    expect((await call('GET', '/avis/1617')).text).toContain('<h1>Démarche introuvable</h1>')
    expect((await call('GET', '/avis/abc')).status).toBe(404)
    expect(await opinions()).toEqual([])
  })
})
