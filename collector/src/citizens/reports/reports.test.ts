import type { ReportInput } from '@monavis/shared/reports'
import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { aVote, voteId } from '../../../../tests/support/votes.ts'
import { startHousekeeping } from '../../votes/housekeeping.ts'

const REPORTS = '/api/v1/reports'
const ADMIN = '/api/v1/admin/reports'
const DAY_MS = 86_400_000
const NOBODY = '01980000-0000-7000-8000-000000000001'

function aReport(changes: Partial<ReportInput> = {}): ReportInput {
  return { id: voteId(), demarche: 1617, codes: ['phone-only-help', 'accessibility'], ...changes }
}

const bearing = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

async function createReportsApp(engine: (typeof engines)[number], env: Record<string, string> = {}) {
  const app = await createTestApp(engine, env)
  await app.declare(7, 1617)
  const { call } = app
  return {
    ...app,
    send: (report: object, options = {}) => call('POST', REPORTS, { payload: report, ...options }),
    answer: (id: string, payload: object, headers = asAdmin) =>
      call('POST', `${ADMIN}/${id}/answer`, { headers, payload }),
    list: async (query = '', headers = asAdmin) =>
      (await call('GET', `${ADMIN}${query}`, { headers })).body.reports,
    keyOf: async (name: string, ...scopes: string[]) => {
      const made = await call('POST', '/api/v1/admin/keys', { headers: asAdmin, payload: { name, scopes } })
      return { id: made.body.id, ...bearing(made.body.key) }
    },
  }
}

describe.each(engines)('reports on $name', (engine) => {
  it('are told to those in charge, without who, and to their sender alone', async () => {
    const { call, list, send, store } = await createReportsApp(engine)
    const text = 'Bordel ! Rappelez-moi au 06 12 34 56 78.'
    const report = aReport({ text, locale: 'en' })
    const sent = await send(report, { remoteAddress: '192.0.2.77' })
    expect([sent.status, sent.body.id]).toEqual([201, report.id])

    const outcome = {
      ...{ id: report.id, demarche: 1617, codes: ['accessibility', 'phone-only-help'], members: 1 },
      ...{ state: 'received', answer: null, at: '2026-11-17T10:00:00.000Z', answeredAt: null },
    }
    const redacted = 'Bordel ! Rappelez-moi au [téléphone].'
    expect(await list()).toEqual([{ ...outcome, text: redacted, association: null }])
    const own = await call('GET', `${REPORTS}/${report.id}`, bearing(sent.body.editToken))
    expect([own.status, own.body]).toEqual([200, outcome])
    expect(own.headers['cache-control']).toBe('no-store')
    const rows = await store.db.selectFrom('report').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/192\.0\.2|06 12/)
  })

  it('do not say whether they exist to anybody else', async () => {
    const { call, cast, keyOf, send } = await createReportsApp(engine)
    const report = aReport()
    const mine = await send(report)
    const other = await send(aReport())
    // Who knows the id of a vote or of a report holds no token for the other.
    const vote = await cast(aVote({ id: report.id }))
    expect(vote.body.editToken).not.toBe(mine.body.editToken)
    const stranger = await keyOf('Une autre association', 'members')
    for (const id of [report.id, NOBODY]) {
      for (const token of [other.body.editToken, vote.body.editToken, 'x']) {
        expect((await call('GET', `${REPORTS}/${id}`, bearing(token))).body.code).toBe('unknown-report')
      }
      expect((await call('GET', `${REPORTS}/${id}`)).body.code).toBe('unknown-report')
      const { headers } = stranger
      expect((await call('GET', `${REPORTS}/${id}`, { headers })).body.code).toBe('unknown-report')
    }
  })

  it('are one when they are sent twice, also once the text is gone, and refused as another', async () => {
    const { list, send, store } = await createReportsApp(engine)
    const report = aReport({ text: 'Le bouton ne se lit pas.' })
    const first = await send(report)
    const again = await Promise.all([send(report), send({ ...report, id: report.id.toUpperCase() })])
    expect(again.map(({ status, body }) => [status, body])).toEqual([
      [200, first.body],
      [200, first.body],
    ])
    for (const change of [{ text: 'Autre.' }, { text: undefined }, { demarche: 7 }, { codes: ['other'] }]) {
      expect((await send({ ...report, ...change })).body.code).toBe('id-reused')
    }
    await store.db.updateTable('report').set({ body: null }).execute()
    expect((await send(report)).status).toBe(200)
    expect(await list()).toHaveLength(1)
  })

  it('are refused with what is none, and nothing is kept', async () => {
    const { list, send } = await createReportsApp(engine)
    const wrong: [change: object, code: string][] = [
      [{ demarche: 404 }, 'unknown-demarche'],
      [{ codes: [] }, 'invalid-request'],
      [{ codes: ['other', 'other'] }, 'invalid-request'],
      [{ codes: ['ugly'] }, 'invalid-request'],
      [{ text: 'a'.repeat(2_001) }, 'invalid-request'],
      [{ members: 0 }, 'invalid-request'],
      [{ members: 100_001 }, 'invalid-request'],
      [{ members: 3 }, 'key-required'],
    ]
    for (const [change, code] of wrong) {
      expect((await send({ ...aReport(), ...change })).body.code, JSON.stringify(change)).toBe(code)
    }
    expect(await list()).toEqual([])
  })

  it('of an association speak for its members, and are told to each of its keys', async () => {
    const { call, keyOf, list, send } = await createReportsApp(engine)
    const association = await keyOf('Vue pour tous', 'members')
    const tool = await keyOf('Un outil', 'answers')
    const report = aReport({ members: 250 })
    expect((await send(report, tool)).body.code).toBe('scope-missing')
    expect((await send(report, bearing('mv_wrong'))).body.code).toBe('key-required')
    expect((await send(report, association)).status).toBe(201)
    await send(aReport({ demarche: 7 }))
    expect(await list('?demarche=1617')).toMatchObject([{ members: 250, association: 'Vue pour tous' }])

    // Ended, and made anew.
    await call('DELETE', `/api/v1/admin/keys/${association.id}`, { headers: asAdmin })
    const renewed = await keyOf('Vue pour tous', 'members')
    const mine = await call('GET', '/api/v1/associations/reports', renewed)
    expect(mine.body.reports).toMatchObject([{ id: report.id, members: 250, state: 'received' }])
    expect((await call('GET', `${REPORTS}/${report.id}`, renewed)).body).toEqual(mine.body.reports[0])
    expect((await call('GET', '/api/v1/associations/reports', association)).status).toBe(401)
    expect((await call('GET', '/api/v1/associations/reports', tool)).status).toBe(403)
  })

  it('are answered, again when something has changed, without who is named', async () => {
    const { answer, call, clock, keyOf, list, logLines, send } = await createReportsApp(engine)
    const { headers: porteur } = await keyOf('Mairie', 'answers')
    const report = aReport()
    const { body: receipt } = await send(report)
    const own = async () => (await call('GET', `${REPORTS}/${report.id}`, bearing(receipt.editToken))).body
    clock.advance(2 * DAY_MS)
    const seen = { state: 'acknowledged', answer: 'Vu ; écrivez à jeanne@mairie.fr.' }
    const answered = await answer(report.id, seen, porteur)
    expect(answered.body).toEqual((await list('?state=acknowledged', porteur))[0])
    expect(await own()).toMatchObject({
      ...{ state: 'acknowledged', answer: 'Vu ; écrivez à [e-mail].' },
      answeredAt: '2026-11-19T10:00:00.000Z',
    })
    clock.advance(DAY_MS)
    expect((await answer(report.id, { state: 'fixed', answer: 'Corrigé.' }, porteur)).status).toBe(200)
    expect(await own()).toMatchObject({ state: 'fixed', answer: 'Corrigé.' })
    expect(await list('?state=acknowledged')).toEqual([])
    const audit = await call('GET', '/api/v1/admin/audit', { headers: asAdmin })
    expect(JSON.stringify([audit.body, logLines])).not.toContain('jeanne')
  })

  it('are dismissed by a moderator alone, who may take it back', async () => {
    const { answer, keyOf, send } = await createReportsApp(engine)
    const { headers: porteur } = await keyOf('Mairie', 'answers')
    const { headers: moderator } = await keyOf('Instance', 'moderation')
    const { headers: stranger } = await keyOf('Notes', 'scores')
    const report = aReport()
    await send(report)
    const answered = { state: 'acknowledged', answer: 'Vu.' }
    expect((await answer(report.id, { state: 'dismissed' }, porteur)).body.code).toBe('scope-missing')
    expect((await answer(report.id, answered, stranger)).body.code).toBe('scope-missing')
    expect((await answer(report.id, { state: 'dismissed' }, moderator)).body).toMatchObject({ answer: null })
    expect((await answer(report.id, answered, porteur)).body.code).toBe('already-decided')
    expect((await answer(report.id, answered, moderator)).status).toBe(200)
    expect((await answer(NOBODY, answered)).body.code).toBe('unknown-report')
    expect((await answer(report.id, { state: 'fixed' })).body).toMatchObject({
      code: 'invalid-request',
      errors: [{ path: '/answer' }],
    })
    expect((await answer(report.id, { state: 'received' })).body.code).toBe('invalid-request')
  })

  it('are counted in public once acknowledged, of public démarches, over twelve months', async () => {
    const { answer, call, clock, declare, keyOf, send } = await createReportsApp(engine)
    await declare(8)
    const payload = { title: 'Cachée', administration: 'A', ministere: 'M', public: false }
    await call('PUT', '/api/v1/admin/demarches/8', { headers: asAdmin, payload })
    const published = async () => (await call('GET', REPORTS)).body
    clock.set('2025-11-17T10:00:00Z')
    const association = await keyOf('Vue pour tous', 'members')
    const sendOne = async (changes: Partial<ReportInput> = {}) => {
      const report = aReport(changes)
      expect((await send(report, changes.members ? association : {})).status).toBe(201)
      return report.id
    }
    const old = await sendOne()
    clock.set('2026-11-10T10:00:00Z')
    await sendOne()
    const one = await sendOne()
    const many = await sendOne({ codes: ['accessibility'], members: 40 })
    const unfounded = await sendOne({ codes: ['other'] })
    const hidden = await sendOne({ demarche: 8 })
    const unclear = await sendOne({ demarche: 7, codes: ['unclear'] })
    expect((await published()).demarches).toEqual([])

    clock.set('2026-11-12T10:00:00Z')
    for (const id of [old, one, hidden, unclear]) await answer(id, { state: 'acknowledged', answer: 'Vu.' })
    await answer(unfounded, { state: 'unfounded', answer: 'Non.' })
    clock.set('2026-11-17T10:00:00Z')
    await answer(many, { state: 'acknowledged', answer: 'Vu.' })
    await answer(many, { state: 'fixed', answer: 'Corrigé.' })
    expect(await published()).toEqual({
      from: '2025-11-18',
      to: '2026-11-17',
      demarches: [
        { id: 7, codes: [{ code: 'unclear', reports: 1, people: 1, fixed: 0 }], answerDays: 2 },
        {
          id: 1617,
          codes: [
            { code: 'accessibility', reports: 2, people: 41, fixed: 1 },
            { code: 'phone-only-help', reports: 1, people: 1, fixed: 0 },
          ],
          answerDays: 4.5,
        },
      ],
    })
    const { headers } = await call('GET', REPORTS)
    expect(headers['access-control-allow-origin']).toBe('*')
    const known = await call('GET', REPORTS, { headers: { 'if-none-match': String(headers.etag) } })
    expect(known.status).toBe(304)
    clock.set('2027-11-17T10:00:00Z')
    expect((await published()).demarches).toEqual([])
  })

  it('lose what was written when its time is over, and nothing else', async () => {
    const { answer, clock, list, send, store } = await createReportsApp(engine)
    const report = aReport({ text: 'Rien ne se lit.' })
    await send(report)
    await answer(report.id, { state: 'acknowledged', answer: 'Vu.' })
    const told: unknown[] = []
    const keepHouse = async () => {
      const onDone = (deleted: object) => told.push(deleted)
      const onError = (error: unknown) => told.push(error)
      const house = startHousekeeping({ store, commentRetentionDays: 30, now: clock, onDone, onError })
      await house.run()
      await house.close()
    }
    clock.advance(30 * DAY_MS)
    await keepHouse()
    expect(await list()).toMatchObject([{ text: 'Rien ne se lit.' }])
    clock.advance(DAY_MS)
    await keepHouse()
    expect(told).toEqual([{ texts: 1, tokens: 0, proposals: 0 }])
    expect(await list()).toMatchObject([{ id: report.id, text: null, state: 'acknowledged', answer: 'Vu.' }])
  })

  it('come by the limit of texts', async () => {
    const { send } = await createReportsApp(engine, { RATE_LIMIT_PER_MINUTE: '40' })
    const statuses: number[] = []
    for (let i = 0; i < 3; i++) statuses.push((await send(aReport())).status)
    expect(statuses).toEqual([201, 201, 429])
  })
})
