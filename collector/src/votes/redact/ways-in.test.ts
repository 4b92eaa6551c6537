import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { aVote } from '../../../../tests/support/votes.ts'

const COMMENT = 'rappelez le 06 39 98 12 34'
const MASKED_COMMENT = 'rappelez le [téléphone]'
const OTHER = 'mon fils, fils@example.fr'
const MASKED_OTHER = 'mon fils, [e-mail]'
const SECRETS = ['39 98 12', 'fils@', 'example.fr']

const personal = {
  answers: { contact_tried: [16 as const], contact_tried_verbatim: OTHER },
  comment: COMMENT,
}

describe.each(engines)('personal data on its way into $name', (engine) => {
  const setUp = async () => {
    const tested = await createTestApp(engine)
    await tested.declare(1617)
    const texts = async () => {
      const rows = await tested.store.db.selectFrom('vote_text').select('body').execute()
      return rows.map(({ body }) => body).toSorted()
    }
    const tellsNothing = () => {
      for (const secret of SECRETS) expect(tested.logLines.join('')).not.toContain(secret)
    }
    return { ...tested, texts, tellsNothing }
  }

  it('is masked in a vote and in its edit, in both of their texts', async () => {
    const { call, cast, texts, tellsNothing } = await setUp()
    const { body } = await cast(aVote(personal))
    expect(await texts()).toEqual([MASKED_OTHER, MASKED_COMMENT])
    const headers = { authorization: `Bearer ${body.editToken}` }
    const payload = {
      answers: { ...personal.answers, contact_tried_verbatim: `${OTHER} !` },
      comment: `${COMMENT} !`,
    }
    expect((await call('PATCH', `/api/v1/votes/${body.id}`, { headers, payload })).status).toBe(204)
    expect(await texts()).toEqual([`${MASKED_OTHER} !`, `${MASKED_COMMENT} !`])
    tellsNothing()
  })

  it('is masked in an import, and comes out of the export as it lies', async () => {
    const { call, texts, tellsNothing } = await setUp()
    const { body } = await call('POST', '/api/v1/admin/votes/import', {
      headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
      payload: `${JSON.stringify({ ...aVote(personal), at: '2026-05-01T10:00:00Z' })}\n{"comment": "${COMMENT}\n`,
    })
    expect(body).toMatchObject({ imported: 1, refusedCount: 1 })
    expect(await texts()).toEqual([MASKED_OTHER, MASKED_COMMENT])
    const { text } = await call('GET', '/api/v1/admin/votes/export', { headers: asAdmin })
    expect(text).toContain(MASKED_COMMENT)
    for (const secret of SECRETS) expect(text + JSON.stringify(body)).not.toContain(secret)
    tellsNothing()
  })

  it('is masked in what the page without JavaScript posts', async () => {
    const { call, texts, tellsNothing } = await setUp()
    const page = await call('GET', '/Demarches/1617?button=1')
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.text)?.[1] ?? ''
    const form = { id: field('id'), token: field('token'), button: field('button'), lang: 'fr' }
    const post = (path: string, more: Record<string, string>) =>
      call('POST', `/Demarches/1617${path}`, {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ ...form, satisfaction: '1', ...more }).toString(),
      })
    expect((await post('', {})).status).toBe(200)
    expect((await post('/suite', { step: 'comment', comment: COMMENT })).status).toBe(200)
    expect(await texts()).toEqual([MASKED_COMMENT])
    tellsNothing()
  })

  it('stays out of the log when it cannot be read, is refused, or cannot be stored', async () => {
    const { call, cast, logLines, store, tellsNothing } = await setUp()
    const json = { 'content-type': 'application/json' }
    const unreadable = { headers: json, payload: `{"comment": "${COMMENT} ${OTHER}` }
    expect((await call('POST', '/api/v1/votes', unreadable)).status).toBe(400)
    expect((await cast({ ...aVote(), comment: [COMMENT], [OTHER]: 1 })).status).toBe(400)
    expect((await cast({ ...aVote(), comment: COMMENT, demarche: 9 })).status).toBe(404)
    await store.db.schema.dropTable('vote_text').execute()
    expect((await cast(aVote(personal))).status).toBeGreaterThanOrEqual(500)
    expect(logLines.join('')).toContain('votes could not be stored')
    tellsNothing()
  })
})
