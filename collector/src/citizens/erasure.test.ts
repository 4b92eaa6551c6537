import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { type Engine, engines } from '../../../tests/support/databases.ts'
import { aProposal } from '../../../tests/support/proposals.ts'
import { voteId } from '../../../tests/support/votes.ts'

const ADMIN = '/api/v1/admin'
const NOBODY = '01980000-0000-7000-8000-000000000001'
const WORDS = 'M. Jean Untel, au guichet 3, ne répond pas.'

async function createErasure(engine: Engine) {
  const app = await createTestApp(engine)
  await app.declare(1617)
  const { call } = app
  const made = await call('POST', `${ADMIN}/keys`, {
    headers: asAdmin,
    payload: { name: 'Effacement', scopes: ['texts:erase'] },
  })
  const headers = { authorization: `Bearer ${made.body.key}` }
  return {
    ...app,
    admin: (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) =>
      call(method, `${ADMIN}/${path}`, { headers: asAdmin, ...(payload && { payload }) }),
    erase: async (path: string) => (await call('DELETE', `${ADMIN}/${path}/texts`, { headers })).status,
  }
}

describe.each(engines)('the words of somebody who names another, erased on $name', (engine) => {
  it('are gone from an opinion, with its answer; its vote counts on', async () => {
    const { admin, call, erase, scores, store } = await createErasure(engine)
    const opinion = { id: voteId(), demarche: 1617, outcome: 'done', satisfaction: 3, text: WORDS }
    const { body: receipt } = await call('POST', '/api/v1/opinions', { payload: opinion })
    const [{ number }] = (await admin('GET', 'opinions')).body.opinions
    await admin('POST', `opinions/${number}/decision`, { decision: 'publish' })
    await admin('PUT', `opinions/${number}/answer`, { text: 'M. Untel a été prévenu.' })
    expect([await erase(`opinions/${number}`), await erase(`opinions/${number}`)]).toEqual([204, 204])
    expect((await call('GET', '/api/v1/opinions')).body.demarches).toEqual([])
    expect(JSON.stringify(await store.db.selectFrom('opinion').selectAll().execute())).not.toContain('Untel')
    expect((await scores())[0].satisfaction.n).toBe(1)
    // Sent again, it is known and stays as it is; its author may still take it back.
    const again = await call('POST', '/api/v1/opinions', { payload: opinion })
    expect([again.status, again.body]).toEqual([200, receipt])
    const headers = { authorization: `Bearer ${receipt.editToken}` }
    expect((await call('DELETE', `/api/v1/opinions/${opinion.id}`, { headers })).status).toBe(204)
    expect(await erase(`opinions/${number}`)).toBe(404)
  })

  it('are gone from an opinion that nobody has read, which waits no more', async () => {
    const { admin, call, erase } = await createErasure(engine)
    const payload = { id: voteId(), demarche: 1617, outcome: 'given-up', satisfaction: 1, text: WORDS }
    const send = async () => (await call('POST', '/api/v1/opinions', { payload })).status
    expect(await send()).toBe(201)
    const [{ number }] = (await admin('GET', 'opinions')).body.opinions
    expect(await erase(`opinions/${number}`)).toBe(204)
    expect((await admin('GET', 'opinions')).body.opinions).toEqual([])
    expect((await call('GET', '/api/v1/opinions')).body.demarches).toMatchObject([{ givenUp: 1 }])
    expect(await send()).toBe(200)
  })

  it('are gone from a proposal, whatever it has become, and its number is given to no other', async () => {
    const { admin, call, erase, store } = await createErasure(engine)
    const proposal = aProposal({ title: 'Remplacer M. Untel', text: WORDS })
    const { body } = await call('POST', '/api/v1/proposals', { payload: proposal })
    const step = (payload: object) => admin('POST', `proposals/${body.number}/steps`, payload)
    await step({ to: 'proposed' })
    await step({ to: 'refused', note: 'M. Untel reste.' })
    expect([await erase('proposals/1'), await erase('proposals/1')]).toEqual([204, 204])
    expect((await call('GET', '/api/v1/proposals')).body.proposals).toEqual([])
    expect((await call('GET', '/api/v1/proposals/1')).status).toBe(404)
    for (const table of ['proposal', 'proposal_step'] as const) {
      const rows = await store.db.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows), table).not.toContain('Untel')
    }
    expect((await call('POST', '/api/v1/proposals', { payload: proposal })).body.number).toBe(1)
    expect((await call('POST', '/api/v1/proposals', { payload: aProposal() })).body.number).toBe(2)
    expect((await step({ to: 'proposed' })).status).toBe(404)
    expect(await erase('proposals/7')).toBe(404)
  })

  it('are gone from a report, which is answered all the same', async () => {
    const { admin, call, erase } = await createErasure(engine)
    const payload = { id: voteId(), demarche: 1617, codes: ['no-reply'], text: WORDS }
    await call('POST', '/api/v1/reports', { payload })
    expect(await erase(`reports/${payload.id}`)).toBe(204)
    expect((await admin('GET', 'reports')).body.reports).toMatchObject([{ id: payload.id, text: null }])
    const answer = { state: 'acknowledged', answer: 'Vu.' }
    expect((await admin('POST', `reports/${payload.id}/answer`, answer)).status).toBe(200)
    // An answer may quote what it answers.
    expect(await erase(`reports/${payload.id}`)).toBe(204)
    expect((await admin('GET', 'reports?state=acknowledged')).body.reports).toMatchObject([{ answer: null }])
    expect(await erase(`reports/${NOBODY}`)).toBe(404)
  })

  it('are erased with the scope of it alone, and a line of who asked for it', async () => {
    const { admin, call, erase } = await createErasure(engine)
    const paths = ['opinions/7', 'proposals/7', `reports/${NOBODY}`]
    const { body } = await admin('POST', 'keys', { name: 'Autre', scopes: ['moderation', 'answers'] })
    for (const path of paths) {
      const headers = { authorization: `Bearer ${body.key}` }
      expect((await call('DELETE', `${ADMIN}/${path}/texts`, { headers })).status, path).toBe(403)
      expect((await call('DELETE', `${ADMIN}/${path}/texts`)).status, path).toBe(401)
      expect(await erase(path), path).toBe(404)
    }
    const { entries } = (await admin('GET', 'audit')).body
    expect(entries.slice(-3)).toMatchObject(paths.map(() => ({ key: { name: 'Effacement' } })))
  })
})
