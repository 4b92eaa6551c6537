import { describe, expect, it } from 'vitest'
import { ADMIN_KEY, asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'
import { readSettings, shownDatabaseUrl } from './settings.ts'

const COMMENT = 'Le guichet de la rue des Lilas'
const CLIENT = {
  'x-forwarded-for': '203.0.113.77',
  'user-agent': 'Very-Special-Browser/9',
  referer: 'https://demarche.example/very-private-page',
}

describe.each(engines)('the log on $name', (engine) => {
  it('is JSON, line by line, and tells nothing of a person nor of a secret, whatever fails', async () => {
    const { call, cast, declare, logLines, store } = await createTestApp(engine, {
      TRUST_PROXY: '1',
      RATE_LIMIT_PER_MINUTE: '1000',
    })
    await declare(1617)
    const token = 'a-one-time-token-of-a-demarche'
    const made = await call('POST', '/api/v1/admin/keys', {
      headers: asAdmin,
      payload: { name: 'Outil', scopes: ['registry'] },
    })
    const { body } = await cast(aVote({ comment: COMMENT }), { headers: CLIENT })

    const everything = async () => {
      const vote = aVote({ comment: COMMENT, token })
      await cast(vote, { headers: CLIENT })
      await cast({ ...vote, satisfaction: 9 }, { headers: CLIENT })
      const json = { ...CLIENT, 'content-type': 'application/json' }
      await call('POST', '/api/v1/votes', { headers: json, payload: `${COMMENT} {` })
      for (const editToken of [body.editToken, 'not-the-edit-token']) {
        const headers = { ...CLIENT, authorization: `Bearer ${editToken}` }
        await call('PATCH', `/api/v1/votes/${body.id}`, { headers, payload: { comment: COMMENT } })
      }
      const form = new URLSearchParams({
        id: body.id,
        token: body.editToken,
        satisfaction: '3',
        step: 'comment',
        comment: COMMENT,
      })
      const headers = { ...CLIENT, 'content-type': 'application/x-www-form-urlencoded' }
      for (const step of ['', '/suite']) {
        await call('POST', `/Demarches/1617${step}`, { headers, payload: form.toString() })
      }
      for (const key of [ADMIN_KEY, made.body.key, 'not-a-key']) {
        const bearer = { ...CLIENT, authorization: `Bearer ${key}` }
        await call('POST', '/api/v1/admin/votes/import', {
          headers: { ...bearer, 'content-type': 'application/x-ndjson' },
          payload: JSON.stringify({ ...aVote({ comment: COMMENT }), at: '2026-03-02T10:00:00Z' }),
        })
        await call('POST', '/api/v1/admin/demarches/1617/token-secret', { headers: bearer })
      }
    }
    const { body: renewed } = await call('POST', '/api/v1/admin/demarches/1617/token-secret', {
      headers: asAdmin,
    })
    await everything()
    // No table, then no votes: every door fails in its own way.
    for (const table of ['token_secret', 'vote_text', 'vote', 'audit']) {
      await store.db.schema.dropTable(table).execute()
      await everything()
    }

    expect(
      logLines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50).length,
    ).toBeGreaterThan(10)
    const log = logLines.join('')
    const secrets = [COMMENT, 'Lilas', token, body.editToken, 'not-the-edit-token', renewed.secret]
    secrets.push(
      ADMIN_KEY,
      made.body.key,
      'not-a-key',
      '203.0.113',
      'Very-Special-Browser',
      'very-private-page',
    )
    for (const secret of secrets) expect(log, secret).not.toContain(secret)
  })

  it('has the id that a failure was answered with', async () => {
    const { call, cast, declare, logLines, store } = await createTestApp(engine)
    await declare(1617)
    await store.db.schema.dropTable('api_key').execute()
    const failed = await call('POST', '/api/v1/admin/keys', {
      headers: { ...asAdmin, 'x-request-id': 'a-clients-own' },
      payload: { name: 'Outil', scopes: ['registry'] },
    })
    expect(failed).toMatchObject({ status: 500, body: { code: 'internal-error' } })
    const id = failed.body.requestId
    expect(failed.headers['x-request-id']).toBe(id)
    expect(id).toMatch(/^[0-9a-f]{8}-\w+$/)
    const lines = logLines.map((line) => JSON.parse(line)).filter(({ reqId }) => reqId === id)
    expect(lines).toMatchObject([{ msg: 'request failed', level: 50 }])

    await store.db.schema.dropTable('vote').execute()
    const unavailable = await cast(aVote())
    expect(unavailable).toMatchObject({
      status: 503,
      body: { requestId: unavailable.headers['x-request-id'] },
    })
    const refused = await cast({})
    expect(refused.status).toBe(400)
    expect([refused.headers['x-request-id'], refused.body.requestId]).toEqual([undefined, undefined])
  })
})

describe('the address of the database', () => {
  it.each([
    ['postgres://nobody:hunter2@db.example:5433/avis', 'postgres://db.example:5433/avis'],
    ['postgres://nobody:hun@ter2@db.example/avis', 'postgres://db.example/avis'],
    ['postgresql://db.example/avis?user=nobody&password=hunter2', 'postgresql://db.example/avis'],
    ['sqlite:/var/lib/monavis.sqlite', 'sqlite:/var/lib/monavis.sqlite'],
  ])('%s is shown as %s', (url, shown) => {
    expect(shownDatabaseUrl(readSettings({ DATABASE_URL: url }))).toBe(shown)
  })
})
