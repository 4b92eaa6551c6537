import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'

const [sqlite] = engines
/** What every code before 2023 carries, as it was pasted. */
const PASTED = '?&view-mode=formulaire-avis&nd_mode=en-ligne-enti%C3%A8rement'

/**
 * 1617, known before as 301, with three buttons; 301, which is another démarche; 42, never renamed, whose pasted
 * code a platform has rewritten.
 */
async function createPasted() {
  if (!sqlite) throw new Error('no engine')
  const tested = await createTestApp(sqlite)
  await tested.declare(1617, 301, 42)
  const put = async (path: string, payload: object) => {
    const { status } = await tested.call('PUT', `/api/v1/admin/demarches/${path}`, {
      headers: asAdmin,
      payload,
    })
    expect(status).toBe(200)
  }
  const names = { title: 'Acte de naissance', administration: 'DILA', ministere: 'Intérieur' }
  await put('1617', { ...names, legacyId: 301 })
  await put('1617/buttons/1', { formId: 55 })
  await put('1617/buttons/2', { formId: 88, legacySource: 'button-declaration' })
  await put('1617/buttons/3', { legacySource: 'Accueil du site', closed: true })
  await put('42/buttons/2', { legacySource: 'button' })
  return tested
}

describe('a code pasted before', () => {
  const LEADS_TO = {
    // Before 2023.
    [`/Demarches/301${PASTED}&nd_source=button&key=0a1b2c3d4e5f`]: '/Demarches/1617',
    [`/Demarches/301${PASTED}&nd_source=button&key=0A1B2C3D4E5F`]: '/Demarches/1617',
    [`/Demarches/301${PASTED}&nd_source=button-declaration&key=0a1b`]: '/Demarches/1617?button=2',
    [`/Demarches/301${PASTED}&nd_source=Accueil%20du+site&key=0a1b`]: '/Demarches/1617?button=3',
    [`/Demarches/301${PASTED}&nd_source=site&key=0a1b`]: '/Demarches/1617?source=site',
    [`/Demarches/301${PASTED}&nd_source=email&key=0a1b`]: '/Demarches/1617?source=email',
    '/Demarches/301?key=0a1b': '/Demarches/1617',
    '/Demarches/301?nd_source=button': '/Demarches/1617',
    '/Demarches/301?view-mode=formulaire-avis&key=0a1b&nd_source=button-declaration':
      '/Demarches/1617?button=2',
    // Of the id that it still has: then the démarche itself.
    [`/Demarches/1617${PASTED}&nd_source=button-declaration&key=0a1b`]: '/Demarches/1617?button=2',
    // Rewritten by the platform it was pasted in: the button is still the usual one.
    [`/Demarches/42${PASTED}&nd_source=button&key=0a1b`]: '/Demarches/42?button=2',
    [`/Demarches/42${PASTED}&nd_source=site&key=0a1b`]: '/Demarches/42?button=2&source=site',
    // The language stays; one that is none goes.
    '/Demarches/301?key=0a1b&lang=en': '/Demarches/1617?lang=en',
    '/Demarches/301?key=0a1b&lang=%0D%0Ax': '/Demarches/1617',
    // Free-form, several times over, broken.
    '/Demarches/301?key=0a1b&nd_source=un+relais+p%C3%A9riscolaire%0D%0ASet-Cookie:a=b': '/Demarches/1617',
    '/Demarches/301?key=&nd_source=': '/Demarches/1617',
    '/Demarches/301?&&&key&&nd_source&=': '/Demarches/1617',
    '/Demarches/301?key=1&key=2&nd_source=email&nd_source=button-declaration&lang=en&lang=fr':
      '/Demarches/1617?button=2&source=email&lang=fr',
    '/Demarches/301?nd_mode=en-ligne-enti%E8rement&key=0a1b&nd_source=%': '/Demarches/1617',
    '/Demarches/301?nd_source=__proto__&key[a]=1': '/Demarches/1617',
    // The second form.
    '/Demarches/avis/88?button=2': '/Demarches/1617?button=2',
    '/Demarches/avis/88?button=1': '/Demarches/1617?button=1',
    '/Demarches/avis/88': '/Demarches/1617?button=2',
    '/Demarches/avis/88?button=3': '/Demarches/1617?button=2',
    '/Demarches/avis/88?button=9': '/Demarches/1617?button=2',
    '/Demarches/avis/88?button=x&button=1': '/Demarches/1617?button=1',
    '/Demarches/avis/55?lang=en&nd_source=email': '/Demarches/1617?button=1&lang=en',
  }

  /** Answered where they stand. */
  const STAYS = {
    '/Demarches/1617?button=1': 200,
    '/Demarches/1617?button=1&nd_source=button-declaration&key=0a1b': 200,
    '/Demarches/1617': 200,
    '/Demarches/1617?view-mode=formulaire-avis': 200,
    // With neither key nor source, an address is of today.
    '/Demarches/301?button=1': 200,
    '/Demarches/302?nd_source=button&key=0a1b': 404,
    '/Demarches/abc?nd_source=button&key=0a1b': 404,
    '/Demarches/avis/89?button=2': 404,
    '/Demarches/avis/1617?button=1': 404,
    '/Demarches/avis/0': 404,
    '/Demarches/avis/9999999999': 404,
    '/Demarches/avis/merci': 404,
  }

  it('leads to the page of its button, and never votes by it', async () => {
    const { call, store } = await createPasted()
    for (const [pasted, canonical] of Object.entries(LEADS_TO)) {
      for (const method of ['GET', 'HEAD'] as const) {
        const { status, headers } = await call(method, pasted)
        expect([status, headers.location], `${method} ${pasted}`).toEqual([302, canonical])
      }
    }
    expect(await store.db.selectFrom('vote').select('id').execute()).toEqual([])
  })

  it('is left alone where it leads nowhere else', async () => {
    const { call } = await createPasted()
    for (const [address, status] of Object.entries(STAYS)) {
      for (const method of ['GET', 'HEAD'] as const) {
        expect((await call(method, address)).status, `${method} ${address}`).toBe(status)
      }
    }
  })

  it('that leads nowhere says so on a page', async () => {
    const { call } = await createPasted()
    for (const address of ['/Demarches/avis/89?button=2&lang=en', `/Demarches/302${PASTED}&key=0a&lang=en`]) {
      const { headers, text } = await call('GET', address)
      expect(headers['content-type']).toMatch('text/html')
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(text).toContain('<h1>Unknown procedure</h1>')
    }
  })

  it('follows what it names, at once', async () => {
    const { call } = await createPasted()
    const leadsTo = async () => (await call('GET', '/Demarches/avis/88')).headers.location
    expect(await leadsTo()).toBe('/Demarches/1617?button=2')
    const write = (path: string, payload: object) =>
      call('PUT', `/api/v1/admin/demarches/${path}`, { headers: asAdmin, payload })
    await write('1617/buttons/2', { formId: null })
    expect(await leadsTo()).toBe(undefined)
    await write('42/buttons/1', { formId: 88 })
    expect(await leadsTo()).toBe('/Demarches/42?button=1')
  })
})
