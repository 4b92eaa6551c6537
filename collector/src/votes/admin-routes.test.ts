import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote, voteId } from '../../../tests/support/votes.ts'

const NDJSON = { ...asAdmin, 'content-type': 'application/x-ndjson' }
const line = (value: unknown) => `${JSON.stringify(value)}\n`

describe.each(engines)('import and export of votes on $name', (engine) => {
  it('imports dated votes in their own day, refuses line by line, and skips what it has', async () => {
    const { call, clock, declare, scores } = await createTestApp(engine)
    await declare(1617)
    const at = '2025-12-31T23:30:00Z'
    const good = { ...aVote({ satisfaction: 3 }), at }
    const payload = [
      line(good),
      line({ ...aVote({ satisfaction: 2 }), at: '2026-01-15T10:00:00+01:00' }),
      'not json\n',
      line({ ...aVote(), at: 'yesterday' }),
      line({ ...aVote({ demarche: 9 }), at }),
      '\n',
      line({ ...aVote(), at: new Date(clock() + 1).toISOString() }),
      line({ ...aVote({ answers: { contact_reached: { 9: 17 } } }), at }),
      line(good),
      line({ ...good, satisfaction: 1 }),
      line({ ...aVote({ comment: 'a'.repeat(40_000) }), at }),
    ].join('')
    const { status, body } = await call('POST', '/api/v1/admin/votes/import', { headers: NDJSON, payload })
    expect(status).toBe(200)
    expect(body).toMatchObject({ imported: 2, duplicates: 1, refusedCount: 7 })
    expect(body.refused.map((one: { line: number }) => one.line)).toEqual([3, 4, 5, 7, 8, 10, 11])
    expect((await scores('2026-01-01..2026-01-31'))[0].satisfaction.n).toBe(2)
    expect((await scores('2025-12-01..2025-12-31'))[0].satisfaction.n).toBe(0)
    const again = await call('POST', '/api/v1/admin/votes/import', { headers: NDJSON, payload })
    expect(again.body).toMatchObject({ imported: 0, duplicates: 3 })
  })

  it('imports more votes than one batch holds, and redacts them', async () => {
    const { call, declare, scores, store } = await createTestApp(engine)
    await declare(1617)
    const votes = Array.from({ length: 2_500 }, () => ({
      ...aVote({ comment: 'tél. 0612345678' }),
      at: '2026-05-01T10:00:00Z',
    }))
    const { body } = await call('POST', '/api/v1/admin/votes/import', {
      headers: NDJSON,
      payload: votes.map(line).join(''),
    })
    expect(body).toEqual({ imported: 2_500, duplicates: 0, refusedCount: 0, refused: [] })
    expect((await scores())[0].satisfaction.n).toBe(2_500)
    const bodies = await store.db.selectFrom('vote_text').select('body').distinct().execute()
    expect(bodies).toEqual([{ body: 'tél. [téléphone]' }])
  })

  it('exports what another instance imports to the same scores', async () => {
    const from = await createTestApp(engine)
    const to = await createTestApp(engine)
    await from.declare(1617, 1620)
    await to.declare(1617, 1620)
    await from.cast(aVote({ satisfaction: 1, comment: 'trop\u2028long, tél. 06 12 34 56 78', locale: 'en' }))
    await from.cast(
      aVote({
        demarche: 1620,
        answers: {
          comprehension: 4,
          contact_tried: [9, 16],
          contact_tried_verbatim: 'la mairie',
          contact_reached: { 9: 17 },
          contact_satisfaction: { 9: 23 },
        },
      }),
    )
    const gone = await from.cast(aVote())
    await from.call('DELETE', `/api/v1/votes/${gone.body.id}`, {
      headers: { authorization: `Bearer ${gone.body.editToken}` },
    })
    const exported = await from.call('GET', '/api/v1/admin/votes/export', { headers: asAdmin })
    expect(exported.headers['content-type']).toMatch('application/x-ndjson')
    expect(exported.text.trim().split('\n')).toHaveLength(2)
    const { body } = await to.call('POST', '/api/v1/admin/votes/import', {
      headers: NDJSON,
      payload: exported.text,
    })
    expect(body).toEqual({ imported: 2, duplicates: 0, refusedCount: 0, refused: [] })
    expect(await to.scores()).toEqual(await from.scores())
    // And where they came from, they are known.
    const back = await from.call('POST', '/api/v1/admin/votes/import', {
      headers: NDJSON,
      payload: exported.text,
    })
    expect(back.body).toEqual({ imported: 0, duplicates: 2, refusedCount: 0, refused: [] })
    const one = await to.call('GET', '/api/v1/admin/votes/export?demarche=1620', { headers: asAdmin })
    expect(one.text.trim().split('\n')).toHaveLength(1)
  })

  it('asks for a key with the right scope, and for lines', async () => {
    const { call, declare } = await createTestApp(engine)
    await declare(1617)
    const path = '/api/v1/admin/votes/import'
    expect(
      (await call('POST', path, { headers: { 'content-type': 'application/x-ndjson' }, payload: '' })).status,
    ).toBe(401)
    const { body } = await call('POST', '/api/v1/admin/keys', {
      headers: asAdmin,
      payload: { name: 'lecture', scopes: ['votes:export'] },
    })
    const reader = { authorization: `Bearer ${body.key}` }
    expect((await call('POST', path, { headers: { ...NDJSON, ...reader }, payload: '' })).body.code).toBe(
      'scope-missing',
    )
    expect((await call('GET', '/api/v1/admin/votes/export', { headers: reader })).status).toBe(200)
    expect((await call('POST', path, { headers: asAdmin, payload: [] })).status).toBe(415)
    expect(
      (await call('POST', path, { headers: NDJSON, payload: line({ id: voteId() }) })).body.refused,
    ).toHaveLength(1)
  })
})
