import { PROBLEMS } from '@monavis/shared/problems'
import { form, prompt } from '@monavis/shared/texts/fr'
import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'

const [sqlite] = engines
const API = '/api/open-api'
const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31' }

async function createApp(engine: (typeof engines)[number] | undefined = sqlite) {
  if (!engine) throw new Error('no engine')
  const tested = await createTestApp(engine)
  const { call, clock, cast, declare } = tested
  await declare(42, 43, 44)
  const save = (url: string, payload: object) =>
    call('PUT', `/api/v1/admin/demarches/${url}`, { headers: asAdmin, payload })
  await save('42/buttons/1', { formId: 10, title: 'Fin de démarche' })
  await save('42/buttons/2', { formId: 11, title: 'Courriel' })
  await save('43/buttons/1', { formId: 20 })
  const demarcheOf = async (id: number) =>
    (await call('GET', `/api/v1/admin/demarches/${id}`, { headers: asAdmin })).body
  return {
    ...tested,
    save,
    demarcheOf,
    post: (path: string, payload: object, headers: Record<string, string> = asAdmin) =>
      call('POST', `${API}/${path}`, { headers, payload }),
    keyWith: async (...scopes: string[]) => {
      const { body } = await call('POST', '/api/v1/admin/keys', {
        headers: asAdmin,
        payload: { name: 'Outil', scopes },
      })
      return { authorization: `Bearer ${body.key}` }
    },
    castAt: async (iso: string, vote: Parameters<typeof aVote>[0]) => {
      clock.set(iso)
      expect((await cast(aVote({ demarche: 42, ...vote }))).status).toBe(201)
    },
  }
}

const REACHED = form.contactReached
const HELP = form.contactSatisfaction
const TRIED = form.contactTried
const satisfaction = (...number_hits: object[]) => ({
  category: 'satisfaction',
  label: prompt.question,
  number_hits,
})
const good = (count: number) => ({ intention: 'good', label: 'Bien', count })
const bad = (count: number) => ({ intention: 'bad', label: 'Mal', count })

describe.each(engines)('statistiques on $name', (engine) => {
  it('counts each question by product, form and date, its children too', async () => {
    const { castAt, post } = await createApp(engine)
    const byDesk = {
      contact_tried: [9, 10],
      contact_reached: { 9: 17, 10: 18 },
      contact_satisfaction: { 9: 22 },
    } as const
    const answers = { ...byDesk, contact_tried: [9, 10] as (9 | 10)[] }
    await castAt('2026-03-02T10:00:00Z', { button: 1, answers: { ...answers, comprehension: 8 } })
    await castAt('2026-04-02T10:00:00Z', { button: 1, satisfaction: 1, answers: { contact_tried: [9] } })
    // Of another form and another product: none of them shows among the children of the first.
    await castAt('2026-04-02T10:00:00Z', { button: 2, satisfaction: 2, answers })
    await castAt('2026-04-02T10:00:00Z', { demarche: 43, answers })
    // Without a form: there is no name to count it under.
    await castAt('2026-04-02T10:00:00Z', { demarche: 44 })
    const march = [
      satisfaction(good(1)),
      {
        category: 'comprehension',
        label: form.comprehension,
        number_hits: [{ intention: 'very_good', label: 'Tout à fait', count: 1 }],
      },
      {
        category: 'contact_tried',
        label: TRIED,
        number_hits: [
          {
            intention: 'neutral',
            label: 'Au guichet',
            count: 1,
            children: [
              {
                category: 'contact_reached',
                label: REACHED,
                number_hits: [
                  {
                    intention: 'good',
                    label: 'Oui',
                    count: 1,
                    children: [
                      {
                        category: 'contact_satisfaction',
                        label: HELP,
                        number_hits: [{ intention: 'good', label: 'Bonne', count: 1 }],
                      },
                    ],
                  },
                ],
              },
            ],
          },
          {
            intention: 'neutral',
            label: 'Par téléphone',
            count: 1,
            children: [
              {
                category: 'contact_reached',
                label: REACHED,
                number_hits: [{ intention: 'bad', label: 'Non', count: 1 }],
              },
            ],
          },
        ],
      },
      {
        category: 'contact_reached',
        label: REACHED,
        number_hits: [
          { intention: 'good', label: 'Oui', count: 1 },
          { intention: 'bad', label: 'Non', count: 1 },
        ],
      },
      {
        category: 'contact_satisfaction',
        label: HELP,
        number_hits: [{ intention: 'good', label: 'Bonne', count: 1 }],
      },
    ]
    const april = [
      satisfaction(bad(1)),
      {
        category: 'contact_tried',
        label: TRIED,
        number_hits: [{ intention: 'neutral', label: 'Au guichet', count: 1 }],
      },
    ]
    const { status, headers, body } = await post('statistiques', {
      ...YEAR,
      product_ids: [42],
      form_ids: [10],
      interval: 'month',
    })
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'application/json; charset=utf-8',
      'no-store',
    ])
    expect(body).toEqual({
      data: [
        {
          product_id: '42',
          product_name: 'Démarche 42',
          forms: [
            {
              form_id: '10',
              form_name: 'Fin de démarche',
              intervals: [
                { date: '2026-03-01', length_interval: 'month', data: march },
                { date: '2026-04-01', length_interval: 'month', data: april },
              ],
            },
          ],
        },
      ],
    })
  })

  it('tells of every product and form that has an answer, where none is named', async () => {
    const { castAt, post } = await createApp(engine)
    await castAt('2026-03-02T10:00:00Z', { button: 1 })
    await castAt('2026-03-02T10:00:00Z', { button: 2, satisfaction: 1 })
    await castAt('2026-03-02T10:00:00Z', { demarche: 43 })
    await castAt('2026-03-02T10:00:00Z', { demarche: 44 })
    const interval = (...data: object[]) => [{ date: '2026-01-01', length_interval: 'none', data }]
    const { body } = await post('statistiques', YEAR)
    expect(body).toEqual({
      data: [
        {
          product_id: '42',
          product_name: 'Démarche 42',
          forms: [
            { form_id: '10', form_name: 'Fin de démarche', intervals: interval(satisfaction(good(1))) },
            { form_id: '11', form_name: 'Courriel', intervals: interval(satisfaction(bad(1))) },
          ],
        },
        {
          product_id: '43',
          product_name: 'Démarche 43',
          forms: [
            { form_id: '20', form_name: 'Bouton principal', intervals: interval(satisfaction(good(1))) },
          ],
        },
      ],
    })
    expect((await post('statistiques', { start_date: '2025-01-01', end_date: '2025-12-31' })).body).toEqual({
      data: [],
    })
    expect((await post('statistiques', { ...YEAR, field_codes: ['easy'] })).body).toEqual({ data: [] })
    expect((await post('statistiques', { ...YEAR, product_ids: [43], form_ids: [10] })).body).toEqual({
      data: [],
    })
  })

  it.each([
    ['day', ['2025-12-31 1', '2026-01-01 1', '2026-01-04 1', '2026-01-05 1']],
    ['week', ['2025-12-29 3', '2026-01-05 1']],
    ['month', ['2025-12-01 1', '2026-01-01 3']],
    ['year', ['2025-01-01 1', '2026-01-01 3']],
    ['none', ['2025-12-30 4']],
  ])('cuts by %s, in Paris days', async (interval, expected) => {
    const { castAt, post } = await createApp(engine)
    for (const at of [
      '2025-12-29T22:59:59Z',
      '2025-12-31T22:59:59Z',
      '2025-12-31T23:00:00Z',
      '2026-01-04T10:00:00Z',
      '2026-01-05T22:59:59Z',
      '2026-01-05T23:00:00Z',
    ]) {
      await castAt(at, { satisfaction: 3 })
    }
    const { body } = await post('statistiques', {
      start_date: '2025-12-30',
      end_date: String(Date.parse('2026-01-05T23:59:59.999Z')),
      field_codes: ['satisfaction'],
      interval,
    })
    const [{ intervals }] = body.data[0].forms
    expect(
      intervals.map((one: { date: string; data: { number_hits: { count: number }[] }[] }) =>
        [one.date, one.data[0]?.number_hits[0]?.count].join(' '),
      ),
    ).toEqual(expected)
    expect(new Set(intervals.map((one: { length_interval: string }) => one.length_interval))).toEqual(
      new Set([interval]),
    )
  })
})

describe.each(engines)('setTop250 on $name', (engine) => {
  it('makes the démarches of these forms essential and public, and no others', async () => {
    const { call, demarcheOf, post, save } = await createApp(engine)
    const hidden = { title: 'Cachée', administration: 'A', ministere: 'M', public: false, legacyId: 7 }
    await save('45', hidden)
    await save('45/buttons/1', { formId: 30, origins: ['https://my-town.fr'] })
    await save('44', { title: 'Sans formulaire', administration: 'A', ministere: 'M', essential: true })
    const first = await post('setTop250', { form_ids: [10, 30, 10] })
    expect([first.status, first.body]).toEqual([
      200,
      { result: { new_top250_forms: [10, 30], already_top250_forms: [], down_top250_forms: [] } },
    ])
    const second = await post('setTop250', { form_ids: [20, 30] })
    expect(second.body).toEqual({
      result: { new_top250_forms: [20], already_top250_forms: [30], down_top250_forms: [10, 11] },
    })
    expect(await demarcheOf(45)).toMatchObject({
      ...hidden,
      essential: true,
      public: true,
      buttons: [{ formId: 30, origins: ['https://my-town.fr'] }],
    })
    const essential = await Promise.all([42, 43, 44, 45].map(async (id) => (await demarcheOf(id)).essential))
    expect(essential).toEqual([false, true, true, true])
    expect((await demarcheOf(42)).public).toBe(true)
    const { body } = await call('GET', '/api/v1/admin/audit?after=0', { headers: asAdmin })
    expect(body.entries.filter((one: { act: string }) => one.act === `POST ${API}/setTop250`)).toMatchObject([
      { detail: { body: { form_ids: [10, 30, 10] } } },
      { detail: { body: { form_ids: [20, 30] } } },
    ])
  })

  it('writes nothing where a form is not known', async () => {
    const { demarcheOf, post } = await createApp(engine)
    const { status, body } = await post('setTop250', { form_ids: [10, 999] })
    expect([status, body]).toEqual([
      400,
      {
        message: '/form_ids/1 999 n’est pas connu',
        code: 'BAD_REQUEST',
        issues: [{ path: ['form_ids', '1'], message: '999 n’est pas connu' }],
      },
    ])
    expect((await demarcheOf(42)).essential).toBe(false)
  })
})

const BAD_BODIES: [path: string, label: string, payload: object, ...paths: string[][]][] = [
  ['statistiques', 'no dates', {}, ['start_date'], ['end_date']],
  ['statistiques', 'an unknown field', { ...YEAR, page: 1 }, ['page']],
  ['statistiques', 'an unknown interval', { ...YEAR, interval: 'hour' }, ['interval']],
  ['statistiques', 'ids in letters', { ...YEAR, product_ids: ['42'] }, ['product_ids', '0']],
  ['statistiques', 'an unknown product', { ...YEAR, product_ids: [42, 5] }, ['product_ids', '1']],
  ['statistiques', 'an unknown form', { ...YEAR, form_ids: [5] }, ['form_ids', '0']],
  ['statistiques', 'codes in one word', { ...YEAR, field_codes: 'satisfaction' }, ['field_codes']],
  ['setTop250', 'no list', {}, ['form_ids']],
  ['setTop250', 'no numbers', { form_ids: ['10'] }, ['form_ids', '0']],
]

describe('the open API', () => {
  it('tells its health without a key', async () => {
    const { call } = await createApp()
    const { status, body } = await call('GET', `${API}/health`)
    expect([status, body]).toEqual([200, { status: 'ok' }])
  })

  it('lists services with their forms', async () => {
    const { call } = await createApp()
    const { status, body } = await call('GET', `${API}/services`, { headers: asAdmin })
    expect([status, body]).toEqual([
      200,
      {
        data: [
          {
            id: 42,
            title: 'Démarche 42',
            entity: 'Mairie',
            forms: [
              { id: 10, title: 'Fin de démarche' },
              { id: 11, title: 'Courriel' },
            ],
          },
          {
            id: 43,
            title: 'Démarche 43',
            entity: 'Mairie',
            forms: [{ id: 20, title: 'Bouton principal' }],
          },
          { id: 44, title: 'Démarche 44', entity: 'Mairie', forms: [] },
        ],
      },
    ])
  })

  const NO_KEY = {
    message: PROBLEMS['key-required'].fr,
    code: 'UNAUTHORIZED',
  }
  it.each([
    ['GET', 'services', undefined, 'scores'],
    ['POST', 'statistiques', YEAR, 'scores'],
    ['POST', 'setTop250', { form_ids: [] }, 'registry'],
  ] as const)('%s %s asks for a key with its scope', async (method, path, payload, scope) => {
    const { call, keyWith } = await createApp()
    const ask = async (headers: Record<string, string>) => {
      const { status, body } = await call(method, `${API}/${path}`, { headers, ...(payload && { payload }) })
      return [status, body]
    }
    expect(await ask({})).toEqual([401, NO_KEY])
    expect(await ask({ authorization: 'Bearer wrong' })).toEqual([401, NO_KEY])
    expect(await ask(await keyWith('audit'))).toMatchObject([403, { code: 'FORBIDDEN' }])
    expect((await ask(await keyWith(scope)))[0]).toBe(200)
  })

  it('refuses what is no request of its own, and says where', async () => {
    const { post } = await createApp()
    for (const [path, label, payload, ...paths] of BAD_BODIES) {
      const { status, headers, body } = await post(path, payload)
      expect([status, headers['content-type'], body], `${path}: ${label}`).toEqual([
        400,
        'application/json; charset=utf-8',
        {
          message: expect.any(String),
          code: 'BAD_REQUEST',
          issues: paths.map((one) => ({ path: one, message: expect.any(String) })),
        },
      ])
    }
  })

  it('refuses ranges that are none, or too long', async () => {
    const { post } = await createApp()
    for (const [start_date, end_date, interval, problem] of [
      ['2026-12-31', '2026-01-01', 'none', 'invalid-range'],
      ['2026-02-30', '2026-12-31', 'none', 'invalid-range'],
      ['2000-01-01', '2026-12-31', 'day', 'range-too-long'],
    ] as const) {
      const { status, body } = await post('statistiques', { start_date, end_date, interval })
      expect([status, body]).toEqual([400, { message: PROBLEMS[problem].fr, code: 'BAD_REQUEST' }])
    }
  })

  it('refuses a body that is no JSON, of another type or too long, in its own form', async () => {
    const { call } = await createApp()
    const send = async (payload: string, type: string) => {
      const headers = { ...asAdmin, 'content-type': type }
      const { status, body } = await call('POST', `${API}/setTop250`, { headers, payload })
      return [status, body]
    }
    expect(await send('{', 'application/json')).toEqual([
      400,
      { message: 'Le corps de la requête n’est pas du JSON lisible.', code: 'BAD_REQUEST' },
    ])
    expect(await send('x', 'text/plain')).toMatchObject([415, { code: 'UNSUPPORTED_MEDIA_TYPE' }])
    const long = JSON.stringify({ form_ids: Array.from({ length: 20_000 }, () => 10) })
    expect(await send(long, 'application/json')).toMatchObject([413, { code: 'PAYLOAD_TOO_LARGE' }])
  })
})
