import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { isAcceptedThere } from '../../../tests/support/platform-rules.ts'

const [sqlite] = engines
const KNOWN_HOST = 'https://jedonnemonavis.numerique.gouv.fr'

interface Code {
  name: string
  when: string
  html: string
  warning: string | null
}

/** A service at an address, with button 1 of 1617 open and button 2 closed; reads the codes of a button. */
async function createCodes(publicUrl = KNOWN_HOST) {
  if (!sqlite) throw new Error('no engine')
  const { call, declare } = await createTestApp(sqlite, { PUBLIC_URL: publicUrl })
  await declare(1617)
  const closed = { headers: asAdmin, payload: { closed: true } }
  await call('PUT', '/api/v1/admin/demarches/1617/buttons/2', closed)
  return (path = '1617/buttons/1', headers: Record<string, string> = asAdmin) =>
    call('GET', `/api/v1/admin/demarches/${path}/code`, { headers })
}

async function codesAt(publicUrl: string, language = 'fr') {
  const read = await createCodes(publicUrl)
  const { body } = await read('1617/buttons/1', { ...asAdmin, 'accept-language': language })
  return new Map<string, Code>(body.codes.map((code: Code) => [code.name, code]))
}

describe('the code of a button', () => {
  it('is the one of the README, in the first place', async () => {
    const codes = await codesAt('https://avis.example.gouv.fr')
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8')
    const [, pasted = ''] = /```html\n([\s\S]*?)\n```/.exec(readme) ?? []
    expect([...codes.values()][0]?.html).toBe(pasted.replaceAll('HOST', 'avis.example.gouv.fr'))
  })

  it.each([
    ['script', 'html/smileys.html'],
    ['dialog', 'html/dialog.html'],
    ['trigger', 'html/trigger.html'],
    ['element', 'html/element.html'],
    ['demarches-simplifiees', 'demarches-simplifiees/code.html'],
  ])('for %s is the one of the recipe', async (name, path) => {
    const codes = await codesAt('https://avis.example.fr')
    const recipe = readFileSync(new URL(`../../../examples/recipes/${path}`, import.meta.url), 'utf8')
    expect(recipe.replaceAll(/^ +/gm, '')).toContain(codes.get(name)?.html)
  })

  it('leads to that button in every form, and says when to paste it, in both languages', async () => {
    const french = await codesAt(KNOWN_HOST)
    const english = await codesAt(KNOWN_HOST, 'en')
    expect([...french.keys()]).toEqual([
      'script',
      'integrity',
      'full-integrity',
      'dialog',
      'trigger',
      'element',
      'link',
      'mail',
      'demarches-simplifiees',
    ])
    for (const [name, { html, when }] of french) {
      expect(html, name).toContain(`href="${KNOWN_HOST}/Demarches/1617?button=1`)
      expect(html, name).not.toMatch(/http:|undefined/)
      expect(english.get(name)?.html).toBe(html)
      expect(english.get(name)?.when).not.toBe(when)
    }
  })

  it('is read by whoever may read the button, where it takes votes', async () => {
    const read = await createCodes()
    expect((await read('1617/buttons/1', {})).body.code).toBe('key-required')
    expect((await read('42/buttons/1')).body.code).toBe('unknown-demarche')
    expect((await read('1617/buttons/3')).body.code).toBe('unknown-button')
    expect((await read('1617/buttons/2')).body.code).toBe('button-closed')
    expect((await read('1617/buttons/x')).status).toBe(400)
  })
})

describe('the code for demarches-simplifiees', () => {
  it.each(['jedonnemonavis', 'monavis', 'voxusagers'])('is accepted there from %s', async (name) => {
    const code = (await codesAt(`https://${name}.numerique.gouv.fr`)).get('demarches-simplifiees')
    expect(code?.warning).toBe(null)
    expect(isAcceptedThere(String(code?.html)), code?.html).toBe(true)
  })

  it.each([
    ['https://avis.example.gouv.fr', /avis\.example\.gouv\.fr n’est pas/, /avis\.example\.gouv\.fr is none/],
    [
      'https://monavis.numerique.gouv.fr:8443',
      /fr:8443 n’est pas des noms/,
      /fr:8443 is none of the host names/,
    ],
    ['http://monavis.numerique.gouv.fr', /n’est pas en https\.$/, /is not https\.$/],
    ['http://localhost:8080', /n’est pas en https\.$/, /is not https\.$/],
  ])('says why it would be refused from %s', async (publicUrl, french, english) => {
    const codes = await codesAt(publicUrl)
    const code = codes.get('demarches-simplifiees')
    expect(isAcceptedThere(String(code?.html))).toBe(false)
    expect(code?.warning).toMatch(french)
    expect((await codesAt(publicUrl, 'en')).get('demarches-simplifiees')?.warning).toMatch(english)
    // The others are pasted elsewhere.
    expect([...codes.values()].filter(({ warning }) => warning !== null)).toHaveLength(1)
  })
})
