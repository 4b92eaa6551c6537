import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../support/app.ts'
import { type Engine, engines } from '../support/databases.ts'
import { aVote } from '../support/votes.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A Paris midnight, the day it ends and the day it begins. */
const TURNS = [
  ['a day of winter', '2026-01-15T23:00:00Z', '2026-01-15', '2026-01-16'],
  ['a day of summer', '2026-07-15T22:00:00Z', '2026-07-15', '2026-07-16'],
  ['a quarter', '2026-09-30T22:00:00Z', '2026-09-30', '2026-10-01'],
  ['a year', '2026-12-31T23:00:00Z', '2026-12-31', '2027-01-01'],
  ['a leap day', '2028-02-29T23:00:00Z', '2028-02-29', '2028-03-01'],
  ['the day before that of 23 hours', '2026-03-28T23:00:00Z', '2026-03-28', '2026-03-29'],
  ['the day of 23 hours', '2026-03-29T22:00:00Z', '2026-03-29', '2026-03-30'],
  ['the day before that of 25 hours', '2026-10-24T22:00:00Z', '2026-10-24', '2026-10-25'],
  ['the day of 25 hours', '2026-10-25T23:00:00Z', '2026-10-25', '2026-10-26'],
] as const

/** A window, a midnight at which it rolls, and the last instant of the day that it loses then. */
const ROLLS = [
  // Three months before 31 May, and before 1 June: the windows begin on 1 March, and on the day after.
  ['3m', '2026-05-31T22:00:00Z', '2026-03-01T22:59:59.999Z'],
  ['3m', '2026-11-16T23:00:00Z', '2026-08-17T21:59:59.999Z'],
  ['12m', '2026-11-17T23:00:00Z', '2025-11-18T22:59:59.999Z'],
  // 28 and 29 February 2028 look back to the same day.
  ['12m', '2028-02-29T23:00:00Z', '2027-03-01T22:59:59.999Z'],
] as const

async function createApp(engine: Engine) {
  const tested = await createTestApp(engine, { RATE_LIMIT_PER_MINUTE: '600' })
  const { call, clock, declare } = tested
  await declare(1617)
  return {
    ...tested,
    at: (instantMs: number) => clock.set(new Date(instantMs).toISOString()),
    /** Answers and mark of each interval that has any, by its first day. */
    series: async (demarche: number, from: string, to: string, interval = 'day') => {
      const query = `from=${from}&to=${to}&interval=${interval}`
      const { body } = await call('GET', `/api/v1/demarches/${demarche}/scores?${query}`, {
        headers: asAdmin,
      })
      const all: { from: string; satisfaction: { n: number; mark: number } }[] = body.series
      return all
        .filter(({ satisfaction }) => satisfaction.n > 0)
        .map(({ from, satisfaction: { n, mark } }) => `${from}: ${n} answers, ${mark}`)
    },
    /** The same acts as a person has them: with the token of the vote. */
    asAuthor: (vote: { body: { id: string; editToken: string } }, payload?: object) =>
      call(payload ? 'PATCH' : 'DELETE', `/api/v1/votes/${vote.body.id}`, {
        headers: { authorization: `Bearer ${vote.body.editToken}` },
        ...(payload && { payload }),
      }),
  }
}

describe.each(engines)('time on $name', (engine) => {
  it('a vote, and all that becomes of it, stay in the day of its receipt', async () => {
    const { asAuthor, at, call, cast, declare, series } = await createApp(engine)
    for (const [i, [what, turn, before, after]] of TURNS.entries()) {
      const [votedOn, changed, judged] = [10 * i + 11, 10 * i + 12, 10 * i + 13]
      await declare(votedOn, changed, judged)
      const midnight = Date.parse(turn)

      at(midnight - 2 * 60_000)
      // One more than a client may cast in an hour: the last of them is kept apart.
      for (let n = 0; n < 21; n++) await cast(aVote({ demarche: judged }))
      at(midnight - 1)
      await cast(aVote({ demarche: votedOn, satisfaction: 1 }))
      const edited = await cast(aVote({ demarche: changed, satisfaction: 1 }))
      const erased = await cast(aVote({ demarche: changed, satisfaction: 1 }))
      at(midnight)
      await cast(aVote({ demarche: votedOn, satisfaction: 3 }))
      await cast(aVote({ demarche: changed, satisfaction: 2 }))
      const days = (demarche: number) => series(demarche, before, after)

      const next = `${after}: 1 answers, 5`
      expect(await days(votedOn), what).toEqual([`${before}: 1 answers, 0`, `${after}: 1 answers, 10`])
      expect(await days(changed), what).toEqual([`${before}: 2 answers, 0`, next])
      expect((await asAuthor(edited, { satisfaction: 3 })).status, what).toBe(204)
      expect(await days(changed), what).toEqual([`${before}: 2 answers, 5`, next])
      expect((await asAuthor(erased)).status, what).toBe(204)
      expect(await days(changed), what).toEqual([`${before}: 1 answers, 10`, next])

      const rule = () =>
        call('POST', '/api/v1/admin/suspects/rulings', {
          headers: asAdmin,
          payload: { demarche: judged, button: 1, day: before, reason: 'client-burst', decision: 'admit' },
        })
      expect(await days(judged), what).toEqual([`${before}: 20 answers, 10`])
      at(midnight + HOUR_MS - 1)
      expect((await rule()).body.code, what).toBe('day-not-over')
      at(midnight + HOUR_MS)
      expect((await rule()).body, what).toEqual({ votes: 1 })
      expect(await days(judged), what).toEqual([`${before}: 21 answers, 10`])
    }
  })

  it('a quarter and a year begin at midnight in Paris, in series and windows', async () => {
    const { at, cast, scores, series } = await createApp(engine)
    for (const [what, turn] of TURNS.filter(([what]) => what === 'a quarter' || what === 'a year')) {
      at(Date.parse(turn) - 1)
      expect((await cast(aVote({ satisfaction: 1 }))).status, what).toBe(201)
      at(Date.parse(turn))
      expect((await cast(aVote({ satisfaction: 3 }))).status, what).toBe(201)
    }
    expect(await series(1617, '2026-01-01', '2027-12-31', 'quarter')).toEqual([
      '2026-07-01: 1 answers, 0',
      '2026-10-01: 2 answers, 5',
      '2027-01-01: 1 answers, 10',
    ])
    expect(await series(1617, '2026-01-01', '2027-12-31', 'year')).toEqual([
      `2026-01-01: 3 answers, ${10 / 3}`,
      '2027-01-01: 1 answers, 10',
    ])
    const quarters = ['2026-T3', '2026-T4', '2027-T1'].map(
      async (window) => (await scores(window))[0].satisfaction,
    )
    expect((await Promise.all(quarters)).map(({ n, mark }) => [n, mark])).toEqual([
      [1, 0],
      [2, 5],
      [1, 10],
    ])
  })

  it('a day of 23 hours and one of 25 hold the votes of as many', async () => {
    const { at, call, series } = await createApp(engine)
    const every = (from: string, hours: number) =>
      Array.from({ length: hours * 2 }, (_, i) => Date.parse(from) + i * (HOUR_MS / 2))
    at(Date.parse('2026-11-01T10:00:00Z'))
    const lines = [...every('2026-03-27T23:00:00Z', 71), ...every('2026-10-23T22:00:00Z', 73)].map(
      (instantMs) => JSON.stringify({ ...aVote(), at: new Date(instantMs).toISOString() }),
    )
    const headers = { ...asAdmin, 'content-type': 'application/x-ndjson' }
    await call('POST', '/api/v1/admin/votes/import', { headers, payload: lines.join('\n') })
    expect(await series(1617, '2026-03-01', '2026-10-31')).toEqual([
      '2026-03-28: 48 answers, 10',
      '2026-03-29: 46 answers, 10',
      '2026-03-30: 48 answers, 10',
      '2026-10-24: 48 answers, 10',
      '2026-10-25: 50 answers, 10',
      '2026-10-26: 48 answers, 10',
    ])
    // The importer's days are those of UTC, read as days of Paris.
    for (const [day, n] of [
      ['2026-03-29', 46],
      ['2026-10-25', 50],
    ] as const) {
      const bounds = { start_date: String(Date.parse(day)), end_date: String(Date.parse(day) + DAY_MS - 1) }
      const input = encodeURIComponent(JSON.stringify({ json: { product_id: 1617, ...bounds } }))
      const { body } = await call('GET', `/api/trpc/answer.getObservatoireStats?input=${input}`)
      expect(body.result.data.json.metadata.satisfaction_count, day).toBe(n)
    }
  })

  it('a window rolls at midnight, for anyone at once', async () => {
    const { at, call, declare } = await createApp(engine)
    for (const [i, [window, turn, last]] of ROLLS.entries()) {
      await declare(i + 1)
      const midnight = Date.parse(turn)
      at(midnight - 60_000)
      const lines = [
        { ...aVote({ demarche: i + 1, satisfaction: 1 }), at: last },
        {
          ...aVote({ demarche: i + 1, satisfaction: 3 }),
          at: new Date(Date.parse(last) + 1).toISOString(),
        },
      ].map((line) => JSON.stringify(line))
      const headers = { ...asAdmin, 'content-type': 'application/x-ndjson' }
      await call('POST', '/api/v1/admin/votes/import', { headers, payload: lines.join('\n') })
      const read = async () => {
        const { body } = await call('GET', `/api/v1/observatoire?window=${window}`)
        const { n, mark } = body.demarches.find(({ id }: { id: number }) => id === i + 1).satisfaction
        return [n, mark]
      }
      at(midnight - 1)
      expect(await read(), `${window}, before ${turn}`).toEqual([2, 5])
      at(midnight)
      expect(await read(), `${window}, from ${turn} on`).toEqual([1, 10])
    }
  })

  it('a vote may be edited for 24 hours, however long its day is', async () => {
    const { asAuthor, at, cast } = await createApp(engine)
    for (const [what, turn] of TURNS) {
      const receivedAt = Date.parse(turn) - HOUR_MS
      at(receivedAt)
      const vote = await cast(aVote())
      at(receivedAt + DAY_MS)
      expect((await asAuthor(vote, { satisfaction: 1 })).status, what).toBe(204)
      at(receivedAt + DAY_MS + 1)
      expect((await asAuthor(vote, { satisfaction: 2 })).body.code, what).toBe('edit-expired')
    }
  })
})
