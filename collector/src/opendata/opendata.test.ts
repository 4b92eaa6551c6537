import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { asAdmin } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { createEditionsApp } from '../../../tests/support/editions.ts'
import { faultsOfCsv } from '../../../tests/support/table-schema.ts'
import { FILE_NAMES } from './addresses.ts'
import { MAX_SERIES_AGE_MINUTES } from './files.ts'

const [sqlite] = engines

const ACCESSIBILITY = { value: 99.5, source: '=Audit; "2026"', date: '2026-06-30', status: 'verified' }
const DEMARCHES = [
  {
    id: 1617,
    title: '=Acte de naissance, "copie"',
    administration: 'Mairie',
    ministere: 'Intérieur',
    indicators: {
      accessibility: ACCESSIBILITY,
      contacts: { value: ['phone', 'email'], source: 'Mairie', date: '2026-01-02', status: 'declared' },
      humanHelp: { value: false, source: 'Mairie', date: '2026-01-02', status: 'declared' },
    },
  },
  {
    id: 1618,
    title: 'Impôt',
    administration: 'DGFiP',
    ministere: 'Économie',
    indicators: { contacts: { value: [], source: 'DGFiP', date: '2026-01-02', status: 'declared' } },
  },
  { id: 1619, title: 'Cachée', administration: 'DGFiP', ministere: 'Économie', public: false },
  { id: 1620, title: 'Ancienne', administration: 'DGFiP', ministere: 'Économie', state: 'archived' },
]

/** Votes of two démarches over three quarters, two editions of ours with a correction, and one that was imported. */
async function createOpen(engine = sqlite) {
  if (!engine) throw new Error('no engine')
  const test = await createEditionsApp(engine, { PUBLISH_FROM: '3' })
  const { act, call, vote, publish, step, clock } = test
  await call('POST', '/api/v1/admin/demarches/import', { headers: asAdmin, payload: DEMARCHES })
  await vote('2026-03-02', { 3: 4, 1: 1 })
  await vote('2026-05-10', { 3: 2 })
  await vote('2026-08-10', { 2: 3 }, 1618)
  await vote('2026-04-10', { 3: 5 }, 1619)
  await vote('2026-02-10', { 1: 3 }, 1620)
  await vote('2026-11-10', { 3: 9 })
  await publish('2026-T2')
  await publish('2026-T3')
  await act('/2026-T3/revisions', { reason: 'Un titre.' })
  await step('2026-T3', 'review')
  await step('2026-T3', 'embargo', new Date(clock()).toISOString())
  await act('/import', {
    edition: '2020-T4',
    publishedAt: '2021-02-01T09:00:00+01:00',
    demarches: [
      {
        id: 1,
        title: 'Revenus',
        administration: 'DGFiP',
        ministere: 'Économie',
        year: { satisfaction: { mark: 7.9 } },
      },
    ],
  })
  const rows = async (name: string): Promise<Record<string, string>[]> =>
    parse((await call('GET', `/data/${name}.csv`)).text, { columns: true })
  return { ...test, rows }
}

describe.each(engines)('the files of open data on $name', (engine) => {
  it('hold to their Table Schemas, and say licence and columns', async () => {
    const { call } = await createOpen(engine)
    // Two editions of three listed démarches with 2 × 6 scores, one of a single mark; months of three démarches.
    const expected = { editions: 2 * 2 * 12 + 1, demarches: 3, series: 8 + 3 + 9 }
    for (const name of FILE_NAMES) {
      const { status, text, headers } = await call('GET', `/data/${name}.csv`)
      const schema = await call('GET', `/data/${name}.schema.json`)
      expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8'])
      expect(headers['access-control-allow-origin']).toBe('*')
      expect(headers['link']).toBe(
        `</data/${name}.schema.json>; rel="describedby"; type="application/json", <https://www.etalab.gouv.fr/licence-ouverte-open-licence>; rel="license"`,
      )
      expect(faultsOfCsv(text, schema.body), name).toEqual([])
      expect(text.split('\r\n').length - 2, name).toBe(expected[name])
      expect(text).not.toContain('Cachée')
      // And the check is one.
      expect(faultsOfCsv(text.replace(/,(true|false),/, ',maybe,'), schema.body)).toHaveLength(1)
    }
  })

  it('give the series as the public series, month by month, whole months alone', async () => {
    const { call } = await createOpen(engine)
    const lines = (await call('GET', '/data/series.csv')).text.trimEnd().split('\r\n')
    const told: string[] = []
    for (const [id, from] of [
      [1617, '2026-03-01'],
      [1618, '2026-08-01'],
      [1620, '2026-02-01'],
    ]) {
      const query = `interval=month&format=csv&from=${from}&to=2026-10-31`
      const { text } = await call('GET', `/api/v1/demarches/${id}/scores?${query}`)
      const [header, ...own] = text.trimEnd().split('\r\n')
      expect(lines[0]).toBe(header)
      told.push(...own)
    }
    expect(lines.slice(1).sort()).toEqual(told.sort())
  })
})

describe('the file of editions', () => {
  it('has each score of the latest revisions, under the digest of its edition', async () => {
    const { read, rows } = await createOpen()
    const all = await rows('editions')
    const body = (await read('/2026-T3')).text
    const { demarches, publishFrom } = JSON.parse(body)
    const digest = createHash('sha256').update(body).digest('hex')
    const own = all.filter((row) => row['edition'] === '2026-T3')
    expect(new Set(own.map((row) => `${row['revision']} ${row['digest']}`))).toEqual(new Set([`2 ${digest}`]))
    for (const row of own) {
      const { period = '', score = '' } = row
      const frozen = demarches.find(({ id }: { id: number }) => String(id) === row['demarche'])[period][score]
      const cell = (value: unknown) => (value === null || value === undefined ? '' : String(value))
      expect(row).toMatchObject({
        publish_from: String(publishFrom),
        ...{ n: cell(frozen.n), mark: cell(frozen.mark), published: cell(frozen.published) },
        ...{ low: cell(frozen.interval?.[0]), high: cell(frozen.interval?.[1]) },
        ...{ level: cell(frozen.level), withheld: cell(frozen.withheld) },
      })
    }
    expect(own.filter((row) => row['published'] === 'true').length).toBeGreaterThan(1)
    const [imported] = all
    expect(imported).toMatchObject({ edition: '2020-T4', origin: 'imported', mark: '7.9', n: '', method: '' })
    expect(imported).toMatchObject({ from: '2020-01-01', published_at: '2021-02-01T08:00:00Z' })
    expect(all.some((row) => row['title'] === '\'=Acte de naissance, "copie"')).toBe(true)
  })

  it('says nothing of an edition before it is public, and has it at once when it is', async () => {
    const { act, call, clock, step } = await createOpen()
    const before = await call('GET', '/data/editions.csv')
    await act('', { edition: '2026-T1' })
    await step('2026-T1', 'review')
    await step('2026-T1', 'embargo', '2026-11-17T12:00:00Z')
    const tag = { 'if-none-match': String(before.headers['etag']) }
    expect((await call('GET', '/data/editions.csv', { headers: tag })).status).toBe(304)
    clock.set('2026-11-17T12:00:00Z')
    const after = await call('GET', '/data/editions.csv', { headers: tag })
    expect([after.status, after.text.includes('2026-T1')]).toEqual([200, true])
  })
})

describe('the file of démarches', () => {
  it('has each indicator with its source, date and status, and follows the registry', async () => {
    const { call, rows } = await createOpen()
    const [first, second, archived] = await rows('demarches')
    expect(first).toMatchObject({
      id: '1617',
      state: 'open',
      accessibility: '99.5',
      accessibility_level: 'medium',
      accessibility_source: `'${ACCESSIBILITY.source}`,
      accessibility_date: '2026-06-30',
      accessibility_status: 'verified',
      contacts: 'phone|email',
      humanHelp: 'false',
      volume: '',
    })
    expect(second).toMatchObject({ contacts: '|', contacts_status: 'declared' })
    expect(archived).toMatchObject({ id: '1620', state: 'archived' })
    const payload = { title: 'Naissance', administration: 'Mairie', ministere: 'Intérieur', public: false }
    await call('PUT', '/api/v1/admin/demarches/1617', { headers: asAdmin, payload })
    expect((await rows('demarches')).map((row) => row['id'])).toEqual(['1618', '1620'])
    expect((await rows('series')).map((row) => row['demarche'])).not.toContain('1617')
  })
})

describe('the file of series', () => {
  it('withholds scores of too few answers, and tells empty months', async () => {
    const { rows } = await createOpen()
    const own = (await rows('series')).filter((row) => row['demarche'] === '1617')
    expect(own.map((row) => [row['from'], row['satisfaction_n'], row['satisfaction_mark']])).toEqual([
      ['2026-03-01', '5', '8'],
      ['2026-04-01', '0', ''],
      ['2026-05-01', '2', ''],
      ...['06', '07', '08', '09', '10'].map((month) => [`2026-${month}-01`, '0', '']),
    ])
    expect(own[2]).toMatchObject({ satisfaction_withheld: 'too-few-answers', satisfaction_good: '' })
  })

  it('is so many minutes old at most, and has a month when it is over', async () => {
    const { clock, rows, vote } = await createOpen()
    const counted = async () => (await rows('series')).map((row) => row['satisfaction_n']).join()
    const before = await counted()
    await vote('2026-05-11', { 3: 1 })
    clock.advance(MAX_SERIES_AGE_MINUTES * 60_000)
    expect(await counted()).toBe(before)
    clock.advance(1)
    expect(await counted()).not.toBe(before)
    clock.set('2026-11-30T23:00:00Z')
    expect((await rows('series')).at(-1)).toMatchObject({ demarche: '1620', from: '2026-11-01' })
    expect((await rows('series')).at(-3)).toMatchObject({ demarche: '1617', satisfaction_n: '9' })
  })

  it('keeps its tag while its content stays, and is compressed', async () => {
    const { call, clock } = await createOpen()
    const read = () => call('GET', '/data/series.csv', { headers: { 'accept-encoding': 'br' } })
    const first = await read()
    expect(first.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, no-cache' })
    expect(first.headers['etag']).toMatch(/^"[\w-]{22}-br"$/)
    clock.advance(3_600_000)
    expect((await read()).headers['etag']).toBe(first.headers['etag'])
  })
})

describe('files of which there is nothing yet', () => {
  it('have their header alone', async () => {
    if (!sqlite) throw new Error('no engine')
    const { call } = await createEditionsApp(sqlite)
    for (const name of FILE_NAMES) {
      const { status, text } = await call('GET', `/data/${name}.csv`)
      expect([status, text.split('\r\n').length]).toEqual([200, 2])
    }
  })
})
