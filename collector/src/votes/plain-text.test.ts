import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'
import { plainText } from './plain-text.ts'

describe('a text as it is stored', () => {
  it.each([
    ['NUL', 'a\0b', 'ab'],
    ['control characters, old and new', 'a\x01\x08\x1B[31m\x7F\x85\x9Fb', 'a[31mb'],
    ['line ends of Windows and of old Macs', 'a\r\nb\rc\td', 'a\nb\nc\td'],
    ['overrides, embeddings and isolates', '\u202Eabc\u202C\u2066d\u2069\u202A', 'abcd'],
    ['the mark that begins a file', '\uFEFFa', 'a'],
    ['half a character', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
  ])('has no %s', (_case, typed, stored) => {
    expect(plainText(typed)).toBe(stored)
  })

  it.each(['Très bien\u00A0! 👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'خدمة\u200F ممتازة (2026)\u200E', '<b>&amp;</b> =1+1', 'a\u2028b'])(
    'keeps what people write: %s',
    (text) => {
      expect(plainText(text)).toBe(text)
    },
  )
})

describe.each(engines)('texts with characters one cannot see, on $name', (engine) => {
  const UNSEEN = '\0\u202E\uD800\x1B\u2066'

  it('are stored without them by every door, and redacted all the same', async () => {
    const { call, cast, declare, store } = await createTestApp(engine)
    await declare(1617)
    const comment = `06 12\u202E 34 56${UNSEEN} 78`
    const answers = { contact_tried: [16], contact_tried_verbatim: `la${UNSEEN} mairie` }
    const { body } = await cast(aVote({ comment, answers: answers as never }))
    const bodies = async () =>
      (await store.db.selectFrom('vote_text').select('body').orderBy('field').execute()).map(
        (row) => row.body,
      )
    expect(await bodies()).toEqual(['06 12 34 56\uFFFD 78', 'la\uFFFD mairie'])
    const headers = { authorization: `Bearer ${body.editToken}` }
    await call('PATCH', `/api/v1/votes/${body.id}`, {
      headers,
      payload: { comment: '06\0 12 34\u2069 56 78', answers: {} },
    })
    expect(await bodies()).toEqual(['[téléphone]'])
    await call('DELETE', `/api/v1/votes/${body.id}`, { headers })
    await call('POST', '/api/v1/admin/votes/import', {
      headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
      payload: JSON.stringify({
        ...aVote({ comment: '\0\u202E06 12 34 56 78' }),
        at: '2026-05-01T10:00:00Z',
      }),
    })
    expect(await bodies()).toEqual(['[téléphone]'])
  })

  it('are no comment where there is nothing else', async () => {
    const { cast, declare, store } = await createTestApp(engine)
    await declare(1617)
    expect((await cast(aVote({ comment: '\0\u202E\uFEFF' }))).status).toBe(201)
    expect(await store.db.selectFrom('vote_text').selectAll().execute()).toEqual([])
  })

  it.each(['a\u202Eb', 'a\u2066b', 'a\0b', 'a\nb', 'a\u2028b', 'a\uD800b', '', ' \u00A0 '])(
    'are refused in the title that an administrator gives: %j',
    async (title) => {
      const { call } = await createTestApp(engine)
      const payload = { title, administration: 'A', ministere: 'M' }
      const { status, body } = await call('PUT', '/api/v1/admin/demarches/1', { headers: asAdmin, payload })
      expect([status, body.errors[0].path]).toEqual([400, '/title'])
    },
  )

  it('is exported as data, one JSON a line, whatever it looks like', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    const comment = '=HYPERLINK("x")\n</script><img src=x onerror=alert(1)>\u2028"}\t@SUM(1)'
    await cast(aVote({ comment }))
    const { text } = await call('GET', '/api/v1/admin/votes/export', { headers: asAdmin })
    expect(text.split('\n')).toHaveLength(2)
    expect(JSON.parse(text).comment).toBe(comment)
  })
})
