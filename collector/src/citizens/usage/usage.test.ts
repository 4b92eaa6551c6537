import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { aVote, voteId } from '../../../../tests/support/votes.ts'

describe.each(engines)('the use of the service on $name', (engine) => {
  it('counts votes by month, public démarches, and the days until reports are answered', async () => {
    const { call, declare, cast, clock, store } = await createTestApp(engine)
    const read = async () => (await call('GET', '/api/v1/usage')).body
    expect(await read()).toMatchObject({ since: null, votes: { total: 0, byMonth: [] } })
    await declare(7, 8)
    clock.set('2026-09-01T10:00:00Z')
    await cast(aVote({ demarche: 7 }))
    await cast(aVote({ demarche: 8, satisfaction: 1 }))
    const id = voteId()
    await call('POST', '/api/v1/reports', { payload: { id, demarche: 7, codes: ['unclear'] } })
    clock.set('2026-11-18T10:00:00Z')
    await cast(aVote({ demarche: 7 }))
    await call('POST', `/api/v1/admin/reports/${id}/answer`, {
      headers: asAdmin,
      payload: { state: 'fixed', answer: 'Corrigé.' },
    })
    await store.settleCounts()
    expect(await read()).toEqual({
      since: '2026-09',
      demarches: 2,
      buttons: 2,
      votes: {
        total: 3,
        last12Months: 3,
        byMonth: [
          { month: '2026-09', votes: 2 },
          { month: '2026-10', votes: 0 },
          { month: '2026-11', votes: 1 },
        ],
      },
      reports: { received: 1, answered: 1, answerDays: 78 },
      opinions: { published: 0, answered: 0 },
    })
  })

  it('is a minute old at most, and shown in two languages', async () => {
    const { call, declare, clock } = await createTestApp(engine)
    const demarches = async () => (await call('GET', '/api/v1/usage')).body.demarches
    expect(await demarches()).toBe(0)
    await declare(7)
    expect(await demarches()).toBe(0)
    clock.advance(60_000)
    expect(await demarches()).toBe(1)
    expect((await call('GET', '/usage?lang=fr')).text).toContain('L’usage du service</h1>')
    expect((await call('GET', '/usage?lang=en')).text).toContain('Use of the service</h1>')
  })
})
