import { PROBLEMS } from '@monavis/shared/problems'
import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'

/** 1 July 2025, first instant, and 30 June 2026, last one, both UTC: as the importer sends an edition's window. */
const [START, END] = ['1751328000000', '1782863999999']
const WINDOW = { product_id: 1617, start_date: START, end_date: END }

const NOTHING = {
  data: {
    satisfaction: 0,
    comprehension: 0,
    contact: 0,
    contact_reachability: 0,
    contact_satisfaction: 0,
    autonomy: 0,
  },
  metadata: {
    satisfaction_count: 0,
    comprehension_count: 0,
    contact_count: 0,
    contactReachability_count: 0,
    contactSatisfaction_count: 0,
    autonomy_count: 0,
  },
}

const addressOf = (input: string) =>
  `/api/trpc/answer.getObservatoireStats?input=${encodeURIComponent(input)}`

async function createApp(engine: (typeof engines)[number]) {
  const tested = await createTestApp(engine, { PUBLISH_FROM: '100' })
  await tested.declare(1617, 1620)
  for (const [number, formId] of [
    [1, 10],
    [2, 55],
  ]) {
    const url = `/api/v1/admin/demarches/1617/buttons/${number}`
    await tested.call('PUT', url, { headers: asAdmin, payload: { formId } })
  }
  await tested.call('PUT', '/api/v1/admin/demarches/1620/buttons/1', {
    headers: asAdmin,
    payload: { formId: 77 },
  })
  return {
    ...tested,
    ask: (json: object, more: object = {}) =>
      tested.call('GET', addressOf(JSON.stringify({ json, ...more }))),
    castAt: async (iso: string, vote: Parameters<typeof aVote>[0] = {}) => {
      tested.clock.set(iso)
      expect((await tested.cast(aVote(vote))).status).toBe(201)
    },
  }
}

describe.each(engines)('answer.getObservatoireStats on $name', (engine) => {
  it('gives the six marks and counts of a démarche, unrounded, however few, by form where one is named', async () => {
    const { ask, castAt } = await createApp(engine)
    await castAt('2026-03-02T10:00:00Z', { answers: { comprehension: 7, contact_tried: [17] } })
    await castAt('2026-03-02T10:00:00Z', {
      button: 2,
      answers: {
        contact_tried: [9, 10],
        contact_reached: { 9: 17, 10: 18 },
        contact_satisfaction: { 9: 22 },
      },
    })
    await castAt('2026-03-31T10:00:00Z', { satisfaction: 1, answers: { contact_tried: [13] } })
    await castAt('2026-03-31T10:00:00Z', { demarche: 1620, satisfaction: 2 })
    const whole = await ask(WINDOW)
    expect([whole.status, whole.headers['content-type'], whole.headers['cache-control']]).toEqual([
      200,
      'application/json; charset=utf-8',
      'no-store',
    ])
    expect(whole.body).toEqual({
      result: {
        data: {
          json: {
            data: {
              satisfaction: 20 / 3,
              comprehension: 7.5,
              contact: 3.75,
              contact_reachability: 0.5,
              contact_satisfaction: 7.5,
              autonomy: 10 / 3,
            },
            metadata: {
              satisfaction_count: 3,
              comprehension_count: 1,
              contact_count: 2,
              contactReachability_count: 2,
              contactSatisfaction_count: 1,
              autonomy_count: 3,
            },
          },
        },
      },
    })
    const second = await ask({ ...WINDOW, form_id: 55 })
    expect(second.body.result.data.json).toEqual({
      data: {
        ...NOTHING.data,
        satisfaction: 10,
        contact: 3.75,
        contact_reachability: 0.5,
        contact_satisfaction: 7.5,
      },
      metadata: {
        satisfaction_count: 1,
        comprehension_count: 0,
        contact_count: 2,
        contactReachability_count: 2,
        contactSatisfaction_count: 1,
        autonomy_count: 1,
      },
    })
    expect((await ask({ ...WINDOW, form_id: null })).body).toEqual(whole.body)
    expect((await ask(WINDOW, { meta: { values: {} } })).body).toEqual(whole.body)
  })

  it('reads each bound’s UTC date as a Paris day, however it is written', async () => {
    const { ask, castAt } = await createApp(engine)
    // The last second of 30 June 2025 in Paris, and the first of 1 July; then the same a year later.
    await castAt('2025-06-30T21:59:59Z', { satisfaction: 1 })
    await castAt('2025-06-30T22:00:00Z', { satisfaction: 3 })
    await castAt('2026-06-30T21:59:59Z', { satisfaction: 3 })
    await castAt('2026-06-30T22:00:00Z', { satisfaction: 1 })
    for (const [start_date, end_date] of [
      [START, END],
      ['2025-07-01', '2026-06-30'],
      ['2025-07-01T00:00:00.000Z', '2026-06-30T23:59:59.999Z'],
      ['2025-07-01T00:00:00Z', END],
      // 30 June at 22:30 UTC is 30 June, though it is 1 July in Paris.
      ['2025-07-01T02:00:00+02:00', '2026-07-01T00:30:00+02:00'],
    ]) {
      const { body } = await ask({ product_id: 1617, start_date, end_date })
      const { data, metadata } = body.result.data.json
      expect([data.satisfaction, metadata.satisfaction_count], `${start_date}`).toEqual([10, 2])
    }
  })

  it('gives zeros, and no null, where there is no answer', async () => {
    const { ask } = await createApp(engine)
    expect((await ask(WINDOW)).body).toEqual({ result: { data: { json: NOTHING } } })
  })

  it('knows public démarches alone, and their own forms', async () => {
    const { ask, call } = await createApp(engine)
    await call('PUT', '/api/v1/admin/demarches/99', {
      headers: asAdmin,
      payload: { title: 'Secrète', administration: 'A', ministere: 'M', public: false },
    })
    const unknown = { error: { json: { message: 'Cette démarche n’est pas connue.' } } }
    const elsewhere = { error: { json: { message: 'Cette démarche n’a pas ce bouton.' } } }
    for (const [change, expected] of [
      [{ product_id: 99 }, unknown],
      [{ product_id: 4 }, unknown],
      [{ product_id: -1 }, unknown],
      [{ form_id: 77 }, elsewhere],
      [{ form_id: 4 }, elsewhere],
    ] as const) {
      const { status, body } = await ask({ ...WINDOW, ...change })
      expect([status, body], JSON.stringify(change)).toEqual([404, expected])
    }
  })
})

const RANGE = PROBLEMS['invalid-range'].fr
const withDates = (start_date: unknown, end_date: unknown) =>
  JSON.stringify({ json: { product_id: 1617, start_date, end_date } })

const BAD_INPUTS: [label: string, input: string, message: string][] = [
  ['no JSON', '{', '/input n’est pas du JSON lisible'],
  ['nothing', '', '/input n’est pas du JSON lisible'],
  ['null', 'null', ' doit être de type object'],
  ['an empty object', '{}', '/json requiert la propriété json'],
  [
    'an id in letters',
    JSON.stringify({ json: { ...WINDOW, product_id: '1617' } }),
    '/json/product_id doit être de type integer',
  ],
  [
    'a fraction',
    JSON.stringify({ json: { ...WINDOW, product_id: 1.5 } }),
    '/json/product_id doit être de type integer',
  ],
  ['dates in numbers', withDates(1751328000000, END), '/json/start_date doit être de type string'],
  ['an inverted range', withDates(END, START), RANGE],
  ['a day that is none', withDates('2026-02-30', END), RANGE],
  ['an instant of a day that is none', withDates('2026-02-30T00:00:00Z', END), RANGE],
  ['an hour that is none', withDates('2026-02-03T25:00:00Z', END), RANGE],
  ['a time without its zone', withDates('2025-07-01T00:00:00', END), RANGE],
  ['a time before all', withDates('-1', END), RANGE],
  ['an instant before 1970 in UTC', withDates('1970-01-01T00:30:00+01:00', END), RANGE],
  ['too many digits', withDates(START, '17828639999990'), RANGE],
  ['words', withDates('hier', 'demain'), RANGE],
  ['empty dates', withDates('', ''), RANGE],
]

describe('answer.getObservatoireStats refuses', () => {
  const [sqlite] = engines

  it('what is no request of its own, and says why', async () => {
    if (!sqlite) throw new Error('no engine')
    const { call } = await createApp(sqlite)
    for (const [label, input, message] of BAD_INPUTS) {
      const { status, headers, body } = await call('GET', addressOf(input))
      expect([status, headers['content-type'], body], label).toEqual([
        400,
        'application/json; charset=utf-8',
        { error: { json: { message } } },
      ])
    }
  })

  it('no input, two of them, and says so in English to whoever prefers it', async () => {
    if (!sqlite) throw new Error('no engine')
    const { call } = await createApp(sqlite)
    const url = '/api/trpc/answer.getObservatoireStats'
    for (const query of ['', '?input=1&input=2']) {
      const { status, body } = await call('GET', url + query, { headers: { 'accept-language': 'en' } })
      expect([status, body]).toEqual([400, { error: { json: { message: '/input is not readable JSON' } } }])
    }
  })
})

describe.each(engines)('answer.getObservatoireStats, by tRPC’s own client, on $name', (engine) => {
  it('answers a batch as tRPC’s own client sends it, one call or several', async () => {
    const { call, castAt, ask } = await createApp(engine)
    await castAt('2026-03-02T10:00:00Z')
    const one = (await ask(WINDOW)).body
    const batch = (names: string, input: object) =>
      call('GET', `/api/trpc/${names}?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`)
    const name = 'answer.getObservatoireStats'
    const alone = await batch(name, { 0: { json: WINDOW } })
    expect([alone.status, alone.body]).toEqual([200, [one]])
    const many = Array.from({ length: 8 }, () => name).join(',')
    const all = await batch(
      many,
      Object.fromEntries(Array.from({ length: 8 }, (_, i) => [i, { json: WINDOW }])),
    )
    expect([all.status, all.body]).toEqual([200, Array.from({ length: 8 }, () => one)])
    const unknown = { error: { json: { message: PROBLEMS['unknown-demarche'].fr } } }
    const mixed = await batch(`${name},${name}`, {
      0: { json: WINDOW },
      1: { json: { ...WINDOW, product_id: 9 } },
    })
    expect([mixed.status, mixed.body]).toEqual([207, [one, unknown]])
    const refused = await batch(name, { 0: { json: { ...WINDOW, product_id: 9 } } })
    expect([refused.status, refused.body]).toEqual([404, [unknown]])
    expect((await batch(name, [])).status).toBe(400)
    expect((await batch(`${name},answer.getAll`, {})).status).toBe(404)
    expect((await call('GET', '/api/trpc/answer.getAll')).status).toBe(404)
  })
})
