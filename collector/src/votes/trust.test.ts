import { createHmac } from 'node:crypto'
import type { Suspicion } from '@monavis/shared/vote'
import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'

const REASON: Suspicion = 'client-burst'
const RULINGS = '/api/v1/admin/suspects/rulings'

/** As the server of a démarche signs it. @param lifetimeS from noon of the tests' clock */
function sign(
  secret: string,
  clock: () => number,
  { demarche = 1617, lifetimeS = 3600, nonce = 'n'.repeat(22) } = {},
) {
  const signed = `${demarche}.${Math.floor(clock() / 1000) + lifetimeS}.${nonce}`
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
}

describe.each(engines)('suspect and verified votes on $name', (engine) => {
  const stuffed = async (votes = 25) => {
    const test = await createTestApp(engine, { RATE_LIMIT_PER_MINUTE: '600' })
    await test.declare(1617)
    for (let i = 0; i < votes; i++) expect((await test.cast(aVote())).status).toBe(201)
    return test
  }
  const ruling = { demarche: 1617, button: 1, day: '2026-11-17', reason: REASON }

  it('keeps apart what one client stuffs, and says so in public', async () => {
    const { call, scores } = await stuffed()
    expect((await scores())[0]).toMatchObject({
      satisfaction: { n: 20 },
      votes: { verified: 0, suspect: 5, admitted: 0, rejected: 0 },
    })
    const csv = await call('GET', '/api/v1/observatoire', { headers: { accept: 'text/csv' } })
    expect(csv.text.split('\r\n')[0]).toMatch(/,verified,suspect,admitted,rejected$/)
    expect(csv.text.split('\r\n')[1]).toMatch(/,0,5,0,0$/)
  })

  it('tells an administrator of batches, and nothing of what they say', async () => {
    const { call } = await stuffed()
    const { status, body } = await call('GET', '/api/v1/admin/suspects', { headers: asAdmin })
    expect([status, body]).toEqual([
      200,
      {
        batches: [
          { ...ruling, votes: 5, first: '2026-11-17T10:00:00.000Z', last: '2026-11-17T10:00:00.000Z' },
        ],
      },
    ])
  })

  it.each([
    { decision: 'admit', expected: { n: 25, suspect: 0, admitted: 5, rejected: 0 } },
    { decision: 'reject', expected: { n: 20, suspect: 0, admitted: 0, rejected: 5 } },
  ])('carries out the ruling "$decision" on a whole batch, in the day of its votes', async (row) => {
    const { call, clock, scores } = await stuffed()
    const rule = () =>
      call('POST', RULINGS, { headers: asAdmin, payload: { ...ruling, decision: row.decision } })
    expect((await rule()).body.code).toBe('day-not-over')
    clock.set('2026-11-18T00:30:00Z')
    expect((await rule()).body).toEqual({ votes: 5 })
    expect((await rule()).body.code).toBe('unknown-batch')
    const { n, ...votes } = row.expected
    expect((await scores('2026-11-17..2026-11-17'))[0]).toMatchObject({ satisfaction: { n }, votes })
    expect((await call('GET', '/api/v1/admin/suspects', { headers: asAdmin })).body).toEqual({ batches: [] })
  })

  it('lets nobody rule but the bearer of a key with that scope', async () => {
    const { call } = await stuffed(1)
    const payload = { name: 'porteur', scopes: ['registry', 'scores', 'votes:export'] }
    const { key } = (await call('POST', '/api/v1/admin/keys', { headers: asAdmin, payload })).body
    const headers = { authorization: `Bearer ${key}` }
    const ask = { ...ruling, decision: 'admit' }
    expect((await call('POST', RULINGS, { payload: ask })).status).toBe(401)
    expect((await call('POST', RULINGS, { headers, payload: ask })).status).toBe(403)
    expect((await call('GET', '/api/v1/admin/suspects', { headers })).status).toBe(403)
  })

  it.each([
    { ...ruling, decision: 'perhaps' },
    { ...ruling, decision: 'admit', day: '2026-02-30' },
    { ...ruling, decision: 'admit', reason: 'dislike' },
    { ...ruling, decision: 'admit', ids: [] },
  ])('refuses the ruling %o', async (payload) => {
    const { call } = await stuffed(1)
    expect((await call('POST', RULINGS, { headers: asAdmin, payload })).body.code).toBe('invalid-request')
  })

  it('is still its author’s to change and to withdraw', async () => {
    const { call, cast, scores } = await stuffed(20)
    const { body } = await cast(aVote())
    const headers = { authorization: `Bearer ${body.editToken}` }
    const url = `/api/v1/votes/${body.id}`
    expect((await call('PATCH', url, { headers, payload: { satisfaction: 1 } })).status).toBe(204)
    expect((await scores())[0]).toMatchObject({ satisfaction: { n: 20 }, votes: { suspect: 1 } })
    expect((await call('DELETE', url, { headers })).status).toBe(204)
    expect((await scores())[0].votes.suspect).toBe(0)
  })

  it('counts a vote with a signed token as verified, once, and never as suspect', async () => {
    const { call, cast, clock, scores, store } = await stuffed(20)
    const asked = await call('POST', '/api/v1/admin/demarches/1617/token-secret', { headers: asAdmin })
    expect([asked.status, asked.headers['cache-control']]).toEqual([201, 'no-store'])
    const token = sign(asked.body.secret, clock)
    const vote = aVote({ token })
    expect(await cast(vote)).toMatchObject({ status: 201, body: { verified: true } })
    expect(await cast(vote)).toMatchObject({ status: 200, body: { verified: true } })
    // Spent: this one is a vote of a client that has cast many.
    expect(await cast(aVote({ token }))).toMatchObject({ status: 201, body: { verified: false } })
    expect((await scores())[0]).toMatchObject({ satisfaction: { n: 21 }, votes: { verified: 1, suspect: 1 } })
    const kept = await store.db.selectFrom('spent_token').selectAll().execute()
    expect(kept).toEqual([{ hash: expect.any(Buffer), expires_day: expect.any(Number) }])
    expect(token).not.toContain(kept[0]?.hash.toString('base64url'))
  })

  it('takes the vote all the same when its token is no good, and says so', async () => {
    const { call, cast, clock, declare, scores } = await createTestApp(engine)
    await declare(1617, 42)
    const secretOf = async (id: number) =>
      (await call('POST', `/api/v1/admin/demarches/${id}/token-secret`, { headers: asAdmin })).body.secret
    const ended = await secretOf(1617)
    const secret = await secretOf(1617)
    const tokens = {
      'no token at all': 'hello',
      'another secret': sign(await secretOf(42), clock),
      'a secret that was renewed': sign(ended, clock),
      'another démarche': sign(secret, clock, { demarche: 42 }),
      'out of date': sign(secret, clock, { lifetimeS: -1 }),
      'good for longer than a week': sign(secret, clock, { lifetimeS: 8 * 86_400 }),
      'a nonce too short to be unique': sign(secret, clock, { nonce: 'n' }),
      'signed, then changed': sign(secret, clock).replace('1617.', '1617.9'),
    }
    for (const [name, token] of Object.entries(tokens)) {
      expect(await cast(aVote({ token })), name).toMatchObject({ status: 201, body: { verified: false } })
    }
    const good = await cast(aVote({ token: sign(secret, clock) }))
    expect(good.body.verified).toBe(true)
    expect((await scores()).find(({ id }: { id: number }) => id === 1617)).toMatchObject({
      satisfaction: { n: Object.keys(tokens).length + 1 },
      votes: { verified: 1 },
    })
  })
})
