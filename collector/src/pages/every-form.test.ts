import { describe, expect, it } from 'vitest'
import { createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { voteId } from '../../../tests/support/votes.ts'

const [sqlite] = engines
const HOSTILE = '</textarea><img src=x onerror="hit()"><script>hit()</script>"\'>&#60;svg onload=hit()>'
const TABLES = ['opinion', 'proposal', 'report', 'vote'] as const

async function createForms(settings: Record<string, string> = { RATE_LIMIT_PER_MINUTE: '0' }) {
  if (!sqlite) throw new Error('no engine')
  const app = await createTestApp(sqlite, settings)
  await app.declare(1617)
  const { call, store } = app
  const id = voteId()
  const token = store.editTokenOf(id)
  /** What each form of the doors has to say, so that it would be taken. */
  const forms: Record<string, Record<string, string>> = {
    '/avis/1617': { id, token, outcome: 'done', satisfaction: '3', text: 'Merci' },
    '/avis/1617/retrait': { id, token, sure: '1' },
    '/propositions': { id, kind: 'follow', title: 'Permis bateau', administration: '', text: '' },
    '/signaler': { id, demarche: '1617', tick_other: '1', text: 'Rien' },
    '/signaler/suivi': { code: 'x.y' },
    '/signaler/association': { id, demarche: '1617', tick_other: '1', members: '2', key: 'mv_x', text: '' },
    '/signaler/association/suivi': { key: 'mv_x' },
  }
  return {
    forms: Object.entries(forms),
    post: (address: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
      call('POST', address, {
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        payload: new URLSearchParams(fields).toString(),
      }),
    kept: async () => {
      const counts = await Promise.all(
        TABLES.map(async (table) => (await store.db.selectFrom(table).selectAll().execute()).length),
      )
      return counts.reduce((sum, n) => sum + n)
    },
  }
}

describe('every form of the doors', () => {
  it.each(['https://evil.example', 'null', ''])('is taken from no page elsewhere: %j', async (origin) => {
    const { forms, post, kept } = await createForms()
    for (const [address, fields] of forms) {
      expect((await post(address, fields, { origin })).status, address).toBe(403)
    }
    expect(await kept()).toBe(0)
  })

  it('gives what was typed back as text, and nothing but text', async () => {
    const { forms, post } = await createForms()
    const givenBack = new Set<string>()
    for (const [address, fields] of forms) {
      for (const field of Object.keys(fields)) {
        // Too long as well, so that it comes back.
        for (const typed of [HOSTILE, HOSTILE.repeat(40)]) {
          const { status, text, headers } = await post(address, { ...fields, [field]: typed })
          const told = `${address} ${field}`
          expect(status, told).toBeLessThan(500)
          expect(headers['content-type'], told).toContain('text/html')
          expect(headers['content-security-policy'], told).toContain("default-src 'none'")
          if (text.includes('&lt;img src=x')) givenBack.add(told)
          expect(text, told).not.toMatch(/<(img|script|svg)[^>]*(hit|>hit)/)
          expect(text.match(/<textarea/g)?.length, told).toBe(text.match(/<\/textarea/g)?.length)
        }
      }
    }
    expect([...givenBack].toSorted()).toEqual([
      ...['/avis/1617 text', '/avis/1617 token'],
      ...['/propositions administration', '/propositions text', '/propositions title'],
      ...['/signaler text', '/signaler/association members', '/signaler/association text'],
      '/signaler/suivi code',
    ])
  })

  it('is given back to whoever comes in a crowd, with what was typed', async () => {
    const { forms, post, kept } = await createForms({ RATE_LIMIT_PER_MINUTE: '20' })
    for (const [address, fields] of forms) {
      if (!('text' in fields)) continue
      await post(address, {})
      const { status, text, headers } = await post(address, { ...fields, text: 'Rien ne va.' })
      expect([status, Number(headers['retry-after']) > 0], address).toEqual([429, true])
      expect(text, address).toContain('>Rien ne va.</textarea>')
    }
    expect(await kept()).toBe(0)
  })

  it('takes neither what is too large nor what is no text of this world', async () => {
    const { forms, post, kept } = await createForms()
    for (const [address, fields] of forms) {
      expect((await post(address, { ...fields, text: 'x'.repeat(70_000) })).status, address).toBe(413)
      const [field = ''] = Object.keys(fields)
      for (const value of [
        '\u0000',
        '\u202E',
        '\uFFFE',
        '\u{1F600}'.repeat(500),
        '__proto__',
        'a'.repeat(5_000),
      ]) {
        const { status } = await post(address, {
          ...fields,
          [field]: value,
          __proto__: value,
          constructor: value,
        })
        expect([400, 403, 404], `${address} ${field}`).toContain(status)
      }
    }
    expect(await kept()).toBe(0)
  })
})
