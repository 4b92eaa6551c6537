import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'

const FEED = '/api/v1/observatoire'
const STALE_MS = 2_001

describe.each(engines)('the feed on $name', (engine) => {
  it('gives every public démarche with its six scores, unrounded, over the window', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617, 1620)
    await call('PUT', '/api/v1/admin/demarches/99', {
      headers: asAdmin,
      payload: { title: 'Secrète', administration: 'A', ministere: 'M', public: false },
    })
    await cast(aVote({ satisfaction: 3, answers: { comprehension: 7, contact_tried: [17] } }))
    await cast(
      aVote({
        satisfaction: 3,
        answers: {
          contact_tried: [9, 10],
          contact_reached: { 9: 17, 10: 18 },
          contact_satisfaction: { 9: 23 },
        },
      }),
    )
    await cast(aVote({ satisfaction: 1, answers: { contact_tried: [13] } }))
    const { body } = await call('GET', FEED)
    expect(body).toMatchObject({
      method: '1.0',
      window: '12m',
      from: '2025-11-18',
      to: '2026-11-17',
      publishFrom: 1,
    })
    expect(body.generatedAt).toBe('2026-11-17T10:00:00.000Z')
    expect(body.demarches.map((one: { id: number }) => one.id)).toEqual([1617, 1620])
    const [demarche] = body.demarches
    expect(demarche.satisfaction).toMatchObject({
      n: 3,
      counts: { good: 2, medium: 0, bad: 1 },
      mark: 20 / 3,
      published: true,
    })
    expect(demarche.satisfaction.interval[0]).toBeLessThan(20 / 3)
    expect(demarche.comprehension).toMatchObject({ n: 1, mark: 7.5 })
    expect(demarche.contact_reachability).toMatchObject({ n: 2, counts: { yes: 1, no: 1 }, mark: 0.5 })
    expect(demarche.contact_satisfaction).toMatchObject({ n: 1, mark: 10 })
    expect(demarche.contact).toMatchObject({ n: 2, mark: 5 })
    expect(demarche.autonomy).toMatchObject({
      n: 3,
      counts: { no_help_needed: 1, help_sought: 2 },
      mark: 10 / 3,
    })
  })

  it('withholds a score under the threshold, question by question, but from an admin who asks', async () => {
    const { call, cast, declare } = await createTestApp(engine, { PUBLISH_FROM: '2' })
    await declare(1617)
    await cast(aVote({ answers: { comprehension: 8 } }))
    await cast(aVote())
    const [demarche] = (await call('GET', FEED)).body.demarches
    expect(demarche.satisfaction).toMatchObject({ n: 2, mark: 10, published: true })
    expect(demarche.comprehension).toEqual({
      n: 1,
      counts: null,
      mark: null,
      interval: null,
      level: null,
      published: false,
      withheld: 'too-few-answers',
    })
    expect((await call('GET', `${FEED}?withheld=show`)).status).toBe(401)
    const shown = await call('GET', `${FEED}?withheld=show`, { headers: asAdmin })
    expect(shown.body.demarches[0].comprehension).toMatchObject({ n: 1, mark: 10, published: false })
    expect(shown.headers['cache-control']).toBe('private, no-store')
  })

  it('is never older than two seconds, and changes its tag and date only with its content', async () => {
    const { call, cast, clock, declare } = await createTestApp(engine)
    await declare(1617)
    const first = await call('GET', FEED)
    clock.advance(STALE_MS)
    const same = await call('GET', FEED)
    expect(same.headers['etag']).toBe(first.headers['etag'])
    expect(same.body.generatedAt).toBe(first.body.generatedAt)
    const headers = { 'if-none-match': `W/${first.headers['etag']}, "other"` }
    expect(await call('GET', FEED, { headers })).toMatchObject({ status: 304, text: '' })

    await cast(aVote())
    clock.advance(STALE_MS)
    const changed = await call('GET', FEED, { headers })
    expect(changed.status).toBe(200)
    expect(changed.body.demarches[0].satisfaction.n).toBe(1)
    expect(changed.body.generatedAt).not.toBe(first.body.generatedAt)
  })

  it('is current, and private, for the bearer of a key', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    const read = () => call('GET', `${FEED}?window=2026-11-02..2026-11-17`, { headers: asAdmin })
    const before = await read()
    expect((await read()).headers['etag']).toBe(before.headers['etag'])
    await cast(aVote())
    const after = await read()
    expect(after.body.demarches[0].satisfaction.n).toBe(1)
    expect(after.headers['cache-control']).toBe('private, no-store')
  })

  it('comes as JSON to whoever would rather not have CSV', async () => {
    const { call } = await createTestApp(engine)
    for (const accept of ['application/json, text/csv;q=0.1', 'text/csv;q=0', '*/*', 'text/html']) {
      const { headers } = await call('GET', FEED, { headers: { accept } })
      expect(headers['content-type'], accept).toMatch('application/json')
    }
  })

  it('changes at midnight in Paris, at once', async () => {
    const { call, clock, declare } = await createTestApp(engine)
    await declare(1617)
    clock.set('2026-11-17T22:59:59.900Z')
    expect((await call('GET', FEED)).body.to).toBe('2026-11-17')
    clock.advance(100)
    expect((await call('GET', FEED)).body.to).toBe('2026-11-18')
  })

  it('comes in brotli or gzip, each with its own tag', async () => {
    const { app, call, declare } = await createTestApp(engine)
    await declare(1617)
    const plain = await call('GET', FEED)
    const get = (encoding: string) => app.inject({ url: FEED, headers: { 'accept-encoding': encoding } })
    const br = await get('gzip, br')
    const gzip = await get('gzip, br;q=0')
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.rawPayload).toString()).toBe(plain.text)
    expect(gunzipSync(gzip.rawPayload).toString()).toBe(plain.text)
    expect(new Set([plain.headers['etag'], br.headers['etag'], gzip.headers['etag']]).size).toBe(3)
    expect(String(br.headers['vary']).split(', ').sort()).toEqual(['Accept', 'Accept-Encoding'])
  })

  it('comes as CSV to whoever accepts it, formulas disarmed', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    await call('PUT', '/api/v1/admin/demarches/1618', {
      headers: asAdmin,
      payload: { title: '=HYPERLINK("x")', administration: 'A, "B"', ministere: 'M' },
    })
    await cast(aVote({ satisfaction: 2 }))
    const { headers, text } = await call('GET', FEED, { headers: { accept: 'text/csv' } })
    expect(headers['content-type']).toMatch('text/csv')
    const [header = '', first = '', second = ''] = text.split('\r\n')
    expect(header.split(',').slice(0, 15)).toEqual([
      'id',
      'title',
      'administration',
      'ministere',
      'essential',
      'audience',
      'uses',
      'participation',
      'window',
      'from',
      'to',
      'method',
      'publish_from',
      'satisfaction_n',
      'satisfaction_published',
    ])
    expect(
      first.startsWith(
        '1617,Démarche 1617,Mairie,Intérieur,false,,,,12m,2025-11-18,2026-11-17,1.0,1,1,true,,medium,5,',
      ),
    ).toBe(true)
    expect(second.startsWith(`1618,"'=HYPERLINK(""x"")","A, ""B""",M,false,`)).toBe(true)
  })

  it('disarms whatever begins a formula in a spreadsheet', async () => {
    const { call } = await createTestApp(engine)
    const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠']
    for (const [i, start] of starts.entries()) {
      const text = `${start}1+cmd|' /C calc'!A0`
      await call('PUT', `/api/v1/admin/demarches/${i + 1}`, {
        headers: asAdmin,
        payload: { title: text, administration: text, ministere: text },
      })
    }
    const { text } = await call('GET', FEED, { headers: { accept: 'text/csv' } })
    const lines = text.trim().split('\r\n').slice(1)
    expect(lines).toHaveLength(starts.length)
    for (const [i, line] of lines.entries()) {
      const cells = line.split(',').slice(1, 4)
      for (const cell of cells) expect(cell.replace(/^"/, ''), line).toMatch(`'${starts[i]}1+cmd`)
    }
    // A tab or a return, which some strip before they look for a formula, begins no title: it is refused.
    const payload = { title: '\t=1', administration: 'A', ministere: 'M' }
    expect((await call('PUT', '/api/v1/admin/demarches/1', { headers: asAdmin, payload })).status).toBe(400)
  })

  it.each(['13m', '2026-T5', '2026-03-31..2026-03-01', '2026-02-30..2026-03-31', ''])(
    'refuses the window "%s"',
    async (window) => {
      const { call } = await createTestApp(engine)
      expect(await call('GET', `${FEED}?window=${window}`)).toMatchObject({
        status: 400,
        body: { code: 'invalid-window' },
      })
    },
  )

  it('answers ranges of days to a key alone, and of whole months to anyone', async () => {
    const { call } = await createTestApp(engine)
    expect((await call('GET', `${FEED}?window=2026-01-01..2026-02-28`)).status).toBe(200)
    expect((await call('GET', `${FEED}?window=2026-T3`)).status).toBe(200)
    expect((await call('GET', `${FEED}?window=2026-01-02..2026-02-28`)).body.code).toBe('not-whole-months')
    expect((await call('GET', `${FEED}?window=2026-01-02..2026-02-28`, { headers: asAdmin })).status).toBe(
      200,
    )
    expect((await call('GET', FEED, { headers: { authorization: 'Bearer nonsense' } })).status).toBe(401)
    expect((await call('GET', `${FEED}?note=1`)).body.code).toBe('invalid-request')
  })
})

describe.each(engines)('démarches and series on $name', (engine) => {
  it('lists public démarches and gives one', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    await cast(aVote())
    const { body } = await call('GET', '/api/v1/demarches')
    expect(body.demarches).toHaveLength(1)
    expect((await call('GET', '/api/v1/demarches/1617')).body).toEqual(body.demarches[0])
    expect((await call('GET', '/api/v1/demarches/9')).body.code).toBe('unknown-demarche')
    expect((await call('GET', '/api/v1/demarches/x')).body.code).toBe('invalid-request')
  })

  it('cuts a series by the calendar, empty intervals included, one button or all', async () => {
    const { call, cast, clock, declare } = await createTestApp(engine)
    await declare(1617)
    await call('PUT', '/api/v1/admin/demarches/1617/buttons/2', { headers: asAdmin, payload: {} })
    clock.set('2026-10-31T22:59:00Z')
    await cast(aVote({ satisfaction: 1 }))
    clock.set('2026-10-31T23:00:00Z')
    await cast(aVote({ satisfaction: 3, button: 2 }))
    const series = async (query: string) => {
      const { body } = await call('GET', `/api/v1/demarches/1617/scores?${query}`)
      return body.series.map(
        (one: { from: string; to: string; satisfaction: { n: number; mark: number | null } }) => [
          one.from,
          one.satisfaction.n,
          one.satisfaction.mark,
        ],
      )
    }
    expect(await series('from=2026-09-01&to=2026-11-30&interval=month')).toEqual([
      ['2026-09-01', 0, null],
      ['2026-10-01', 1, 0],
      ['2026-11-01', 1, 10],
    ])
    expect((await series('from=2026-09-01&to=2026-11-30&interval=month&button=2')).at(-2)).toEqual([
      '2026-10-01',
      0,
      null,
    ])
    expect(await series('from=2026-01-01&to=2026-12-31&interval=year')).toEqual([['2026-01-01', 2, 5]])
    expect(await series('interval=quarter')).toHaveLength(5)
    expect(await series('interval=day&from=2026-10-01&to=2026-11-30')).toHaveLength(61)
  })

  it('counts days as Paris has them, on the nights the clocks change too', async () => {
    const { call, cast, clock, declare } = await createTestApp(engine)
    await declare(1617)
    // The last instant of a day, and the first of the next: 23 and 25 hours lie between them.
    for (const at of [
      '2026-03-28T22:59:59Z',
      '2026-03-28T23:00:00Z',
      '2026-03-29T21:59:59Z',
      '2026-03-29T22:00:00Z',
      '2026-10-24T21:59:59Z',
      '2026-10-24T22:00:00Z',
      '2026-10-25T22:59:59Z',
      '2026-10-25T23:00:00Z',
    ]) {
      clock.set(at)
      await cast(aVote())
    }
    const { body } = await call(
      'GET',
      '/api/v1/demarches/1617/scores?interval=day&from=2026-03-01&to=2026-10-31',
    )
    expect(body.series).toHaveLength(245)
    const voted = body.series.filter((one: { satisfaction: { n: number } }) => one.satisfaction.n > 0)
    expect(
      voted.map((one: { from: string; satisfaction: { n: number } }) => [one.from, one.satisfaction.n]),
    ).toEqual([
      ['2026-03-28', 1],
      ['2026-03-29', 2],
      ['2026-03-30', 1],
      ['2026-10-24', 1],
      ['2026-10-25', 2],
      ['2026-10-26', 1],
    ])
  })

  it('cuts a year of 53 weeks, the first and the last of them short', async () => {
    const { call, declare } = await createTestApp(engine)
    await declare(1617)
    const weeks = async (from: string, to: string) => {
      const { body } = await call('GET', `/api/v1/demarches/1617/scores?interval=week&from=${from}&to=${to}`)
      return body.series.map((one: { from: string; to: string }) => `${one.from} ${one.to}`)
    }
    const year = await weeks('2026-01-01', '2026-12-31')
    expect(year).toHaveLength(53)
    expect([year[0], year[1], year.at(-1)]).toEqual([
      '2026-01-01 2026-01-04',
      '2026-01-05 2026-01-11',
      '2026-12-28 2026-12-31',
    ])
    // The week that lies in two years is one where both are asked for.
    expect(await weeks('2026-11-01', '2027-01-31')).toContain('2026-12-28 2027-01-03')
  })

  it.each([
    ['from=2026-03-01&to=2026-02-28', 400, 'invalid-range'],
    ['from=2026-03-02&to=2026-03-31', 400, 'not-whole-months'],
    ['from=1970-01-01&to=2026-12-31&interval=day', 400, 'range-too-long'],
    ['from=yesterday', 400, 'invalid-request'],
    ['interval=hour', 400, 'invalid-request'],
    ['button=9', 404, 'unknown-button'],
  ])('refuses the series %s', async (query, status, code) => {
    const { call, declare } = await createTestApp(engine)
    await declare(1617)
    expect(await call('GET', `/api/v1/demarches/1617/scores?${query}`)).toMatchObject({
      status,
      body: { code },
    })
  })
})
