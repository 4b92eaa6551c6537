import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'

const names = { title: 'Démarche 1617', administration: 'Mairie', ministere: 'Intérieur' }
const volume = { value: 300_000, source: 'Enquête 2026', date: '2026-06-30', status: 'declared' }

describe.each(engines)('the state of a démarche on $name', (engine) => {
  async function createStates() {
    const tested = await createTestApp(engine)
    const { call, cast, clock, declare } = tested
    await declare(1617, 42)
    const put = (path: string, payload: object) =>
      call('PUT', `/api/v1/admin/demarches/${path}`, { headers: asAdmin, payload })
    await put('1617/buttons/1', { formId: 88, legacySource: 'button', origins: ['https://a.example'] })
    await put('1617', { ...names, legacyId: 301, indicators: { volume } })
    await cast(aVote())
    const ids = async (url: string) => {
      // The feed may be two seconds old.
      clock.advance(3_000)
      const { body } = await call('GET', url)
      return body.demarches.map(({ id }: { id: number }) => id)
    }
    return { ...tested, put, ids }
  }

  it('closed, takes no vote, is still shown, and keeps what it had for when it opens again', async () => {
    const { call, cast, ids, put } = await createStates()
    const before = (await call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })).body
    expect((await put('1617', { ...names, state: 'closed' })).body).toEqual({ ...before, state: 'closed' })
    for (const vote of [aVote(), aVote({ button: 1 })]) {
      expect(await cast(vote)).toMatchObject({ status: 409, body: { code: 'demarche-closed' } })
    }
    expect(await cast(aVote({ button: 9 }))).toMatchObject({ status: 404, body: { code: 'unknown-button' } })
    expect((await call('GET', '/Demarches/1617')).status).toBe(409)
    expect(await ids('/api/v1/demarches')).toEqual([42, 1617])
    expect(await ids('/api/v1/observatoire')).toEqual([42, 1617])
    expect((await call('GET', '/api/v1/demarches/1617')).body).toMatchObject({
      state: 'closed',
      satisfaction: { n: 1 },
    })
    // What does not speak of it leaves it closed.
    expect((await put('1617', names)).body.state).toBe('closed')
    expect((await put('1617', { ...names, state: 'open' })).body).toEqual(before)
    expect((await cast(aVote())).status).toBe(201)
  })

  it('archived, is in no current list, and its history stays', async () => {
    const { call, cast, ids, put } = await createStates()
    await put('1617', { ...names, state: 'archived' })
    expect(await cast(aVote())).toMatchObject({ status: 409, body: { code: 'demarche-closed' } })
    expect(await ids('/api/v1/demarches')).toEqual([42])
    expect(await ids('/api/v1/observatoire')).toEqual([42])
    expect((await call('GET', '/api/v1/demarches/1617')).status).toBe(404)
    const services = await call('GET', '/api/open-api/services', { headers: asAdmin })
    expect(services.body.data.map(({ id }: { id: number }) => id)).toEqual([42])
    const { body } = await call('GET', '/api/v1/demarches/1617/scores')
    expect(body.series.at(-1).satisfaction.n).toBe(1)
    expect((await call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })).body).toMatchObject({
      state: 'archived',
      indicators: { volume },
    })
    await put('1617', { ...names, state: 'open' })
    expect(await ids('/api/v1/demarches')).toEqual([42, 1617])
  })

  it('closed, still takes the dated votes of its past, the author’s changes, and a retry', async () => {
    const { call, cast, put } = await createStates()
    const vote = aVote()
    const { body } = await cast(vote)
    await put('1617', { ...names, state: 'closed' })
    expect(await cast(vote)).toMatchObject({ status: 200, body: { id: body.id } })
    const edit = await call('PATCH', `/api/v1/votes/${body.id}`, {
      headers: { authorization: `Bearer ${body.editToken}` },
      payload: { satisfaction: 1 },
    })
    expect(edit.status).toBe(204)
    const { body: report } = await call('POST', '/api/v1/admin/votes/import', {
      headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
      payload: JSON.stringify({ ...aVote(), at: '2026-03-02T10:00:00Z' }),
    })
    expect(report).toMatchObject({ imported: 1, refusedCount: 0 })
  })

  it('is one of three', async () => {
    const { put } = await createStates()
    for (const state of ['Open', '', null, 1]) {
      expect((await put('1617', { ...names, state })).body.code, String(state)).toBe('invalid-request')
    }
  })
})

describe.each(engines)('buttons of an import on $name', (engine) => {
  it('are written with their démarche, or refused with it, line by line', async () => {
    const { call } = await createTestApp(engine)
    const send = async (...payload: object[]) =>
      (
        await call('POST', '/api/v1/admin/demarches/import', {
          headers: { ...asAdmin, 'accept-language': 'en' },
          payload,
        })
      ).body
    const one = (id: number, ...buttons: object[]) => ({ ...names, id, buttons })
    const report = await send(
      one(1, { number: 2, title: 'Fin', formId: 10, origins: ['https://b.fr', 'https://a.fr'] }),
      one(2, { number: 1, formId: 10 }),
      one(3, { number: 1, formId: 11 }, { number: 2, formId: 11 }),
      one(4, { number: 1, legacySource: 'site' }, { number: 2, legacySource: 'site' }),
      one(5, { number: 1, origins: ['https://A.fr'] }),
      one(6, { number: 1 }, { number: 1 }),
      one(7, { number: 1, closed: true, legacySource: 'site' }),
    )
    expect(report).toMatchObject({ created: 2, refusedCount: 5 })
    expect(report.refused.map((it: { line: number; message: string }) => [it.line, it.message])).toEqual([
      [2, '/formId is already that of démarche 1, button 2'],
      [3, '/formId is already that of démarche 3, button 1'],
      [4, '/legacySource is already that of démarche 4, button 1'],
      [5, expect.stringMatching(/^\/buttons\/0\/origins\/0 is no origin/)],
      [6, '/buttons/1/number stands above already'],
    ])
    const read = async () =>
      (await call('GET', '/api/v1/admin/demarches', { headers: asAdmin })).body.demarches
    expect(await read()).toMatchObject([
      {
        id: 1,
        buttons: [
          { number: 1, title: 'Bouton principal', closed: false },
          { number: 2, title: 'Fin', formId: 10, origins: ['https://a.fr', 'https://b.fr'] },
        ],
      },
      { id: 7, buttons: [{ number: 1, closed: true, legacySource: 'site' }] },
    ])
    // What is absent stays, buttons too; a change of a button alone is a change of its démarche.
    expect(await send({ ...names, id: 1 }, one(7, { number: 1 }))).toMatchObject({ unchanged: 2 })
    expect(await send(one(7, { number: 1, closed: false }))).toMatchObject({ updated: 1, unchanged: 0 })
    expect((await read())[1].buttons).toMatchObject([{ closed: false, legacySource: 'site' }])
  })

  it('come in whole, beyond what one statement takes', async () => {
    const { call } = await createTestApp(engine)
    const payload = Array.from({ length: 1_100 }, (_, i) => ({
      ...{ id: i + 1, ...names, indicators: { volume } },
      buttons: [{ number: 1, formId: i + 1, origins: ['https://a.example'] }],
    }))
    const send = async () =>
      (await call('POST', '/api/v1/admin/demarches/import', { headers: asAdmin, payload })).body
    expect(await send()).toMatchObject({ created: 1_100, refusedCount: 0 })
    expect(await send()).toMatchObject({ unchanged: 1_100 })
    const { body } = await call('GET', '/api/v1/admin/demarches/export', { headers: asAdmin })
    expect(body).toMatchObject(payload)
  })
})
