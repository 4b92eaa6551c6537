import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { engines } from '../../../tests/support/databases.ts'
import { createEditionsApp } from '../../../tests/support/editions.ts'

const INDICATORS = { rgaa: { value: 100, source: 'Audit', date: '2020-11-01', status: 'verified' } }
const PAST = {
  edition: '2020-T4',
  publishedAt: '2021-02-01T09:00:00+01:00',
  demarches: [
    {
      ...{
        id: 1,
        title: 'Déclarer ses revenus',
        administration: 'DGFiP',
        ministere: 'Économie',
        essential: true,
      },
      year: { satisfaction: { mark: 7.9 } },
      indicators: INDICATORS,
    },
    {
      ...{ id: 2, title: 'Acte de naissance', administration: 'DILA', ministere: 'Premier ministre' },
      year: { satisfaction: { n: 200, counts: { good: 150, medium: 30, bad: 20 }, mark: 8.2 } },
      quarter: { satisfaction: { n: 40 } },
    },
  ],
}
const with1 = (change: object) => ({ ...PAST, demarches: [{ ...PAST.demarches[1], ...change }] })
const scores = (satisfaction: object) => with1({ year: { satisfaction } })

describe.each(engines)('the import of past editions on $name', (engine) => {
  it('publishes them as they were, marked so, with what is known', async () => {
    const { act, read } = await createEditionsApp(engine)
    expect(await act('/import', PAST)).toMatchObject({
      status: 201,
      body: {
        imported: true,
        edition: { edition: '2020-T4', revision: 1, origin: 'imported', state: 'published' },
      },
    })
    expect((await read('')).body.editions).toMatchObject([
      { edition: '2020-T4', origin: 'imported', publishedAt: '2021-02-01T08:00:00.000Z', method: null },
    ])
    const { body } = await read('/2020-T4')
    expect(body).toMatchObject({
      ...{
        origin: 'imported',
        year: { from: '2020-01-01', to: '2020-12-31' },
        shares: [],
        publishFrom: null,
      },
      demarches: [
        {
          ...{ id: 1, equipped: null, indicators: INDICATORS },
          year: { satisfaction: { n: null, counts: null, mark: 7.9, interval: null, published: true } },
        },
        {
          // The mark as it was told, though the counts give 8.25.
          year: { satisfaction: { n: 200, counts: { good: 150, medium: 30, bad: 20 }, mark: 8.2 } },
          quarter: { satisfaction: { n: 40, mark: null, published: false } },
        },
      ],
    })
    const csv = await read('/2020-T4', { accept: 'text/csv' })
    expect(csv.text.split('\r\n')[0]).toContain('rgaa,rgaa_source,rgaa_date,rgaa_status')
    expect(csv.text).toContain(',100,Audit,2020-11-01,verified,')
    const schema = await read('/2020-T4/1/schema.json')
    const names = schema.body.fields.map(({ name }: { name: string }) => name).join(',')
    expect(csv.text.split('\r\n')[0]).toBe(names)
  })

  it('say what readers must know of them, where anything is', async () => {
    const { act, read } = await createEditionsApp(engine)
    await act('/import', PAST)
    expect((await read('/2020-T4')).body).not.toHaveProperty('note')
    const note = 'Édition reconstituée à partir d’un tableau.'
    const noted = { ...PAST, edition: '2020-T3', note }
    expect((await act('/import', noted)).status).toBe(201)
    expect((await act('/import', noted)).body.imported).toBe(false)
    expect((await read('/2020-T3')).body.note).toBe(note)
    const listed = (await read('')).body.editions as { edition: string; note: string | null }[]
    expect(listed.map((one) => [one.edition, one.note])).toEqual([
      ['2020-T4', null],
      ['2020-T3', note],
    ])
    const tooLong = await act('/import', { ...noted, edition: '2020-T2', note: 'a'.repeat(301) })
    expect(tooLong.body.errors).toMatchObject([{ path: '/note' }])
  })

  it('have a CSV whatever their indicators are called', async () => {
    const { act, read } = await createEditionsApp(engine)
    const indicators = { constructor: { value: 5 }, toString: { value: true } }
    const demarches = [{ ...PAST.demarches[0], indicators }, PAST.demarches[1]]
    expect((await act('/import', { ...PAST, demarches })).status).toBe(201)
    const { status, text } = await read('/2020-T4', { accept: 'text/csv' })
    expect(status).toBe(200)
    const [header = [], ...lines] = parse(text)
    const cells = lines.map((line) =>
      ['id', 'constructor', 'toString'].map((name) => line[header.indexOf(name)]),
    )
    expect(cells).toEqual([
      ['1', '5', 'true'],
      ['2', '', ''],
    ])
  })

  it('are taken in once, and corrected by their next revision alone', async () => {
    const { act, read } = await createEditionsApp(engine)
    await act('/import', PAST)
    expect(await act('/import', PAST)).toMatchObject({ status: 200, body: { imported: false } })
    const other = with1({ title: 'Autre' })
    expect((await act('/import', other)).body.code).toBe('edition-exists')
    const reason = 'Un titre.'
    expect((await act('/import', { ...other, revision: 3, reason })).body.errors).toMatchObject([
      { path: '/revision' },
    ])
    expect((await act('/import', { ...other, revision: 2 })).body.errors).toMatchObject([{ path: '/reason' }])
    expect((await act('/import', { ...other, revision: 2, reason })).status).toBe(201)
    expect((await read('/2020-T4')).body).toMatchObject({ revision: 2, reason })
    expect((await read('/2020-T4/1')).body).toMatchObject({ revision: 1, reason: null })
    expect((await act('/2020-T4/revisions', { reason })).body.code).toBe('edition-imported')
    expect((await act('/2020-T4/steps', { to: 'draft' })).body.code).toBe('edition-published')
  })

  it('never take the place of one that was made here', async () => {
    const { act, declare } = await createEditionsApp(engine)
    await declare(1617)
    await act('', { edition: '2020-T4' })
    expect((await act('/import', PAST)).body.code).toBe('edition-exists')
  })

  it.each([
    ['no quarter', { ...PAST, edition: '2020-Q4' }, '/edition'],
    ['an unknown field', { ...PAST, colour: 'red' }, '/colour'],
    ['no démarche', { ...PAST, demarches: [] }, '/demarches'],
    ['one démarche twice', { ...PAST, demarches: [PAST.demarches[0], PAST.demarches[0]] }, '/demarches/1/id'],
    ['published before its quarter ended', { ...PAST, publishedAt: '2020-12-31T12:00:00Z' }, '/publishedAt'],
    ['published in the future', { ...PAST, publishedAt: '2027-01-01T12:00:00Z' }, '/publishedAt'],
    ['no instant', { ...PAST, publishedAt: '2021-02-30T25:00:00Z' }, '/publishedAt'],
    ['a mark beyond its range', scores({ mark: 82 }), '/demarches/0/year/satisfaction/mark'],
    [
      'a mark that its counts do not give',
      scores({ counts: { good: 1, medium: 0, bad: 1 }, mark: 8 }),
      '/demarches/0/year/satisfaction/mark',
    ],
    [
      'a share that its counts do not give',
      with1({ year: { contact_reachability: { counts: { yes: 70, no: 30 }, mark: 0.72 } } }),
      '/demarches/0/year/contact_reachability/mark',
    ],
    [
      'a number that its counts do not give',
      scores({ counts: { good: 1, medium: 0, bad: 1 }, n: 3 }),
      '/demarches/0/year/satisfaction/n',
    ],
    ['a mark of no answer', scores({ n: 0, mark: 5 }), '/demarches/0/year/satisfaction/mark'],
    [
      'a count that is missing',
      scores({ counts: { good: 1 } }),
      '/demarches/0/year/satisfaction/counts/medium',
    ],
    [
      'an indicator called as a column',
      with1({ indicators: { title: { value: 1 } } }),
      '/demarches/0/indicators',
    ],
    [
      'an indicator called as one of a score',
      with1({ indicators: { year_satisfaction_mark: { value: 1 } } }),
      '/demarches/0/indicators',
    ],
    ['too many démarches, all wrong', { ...PAST, demarches: Array(2_000_000).fill({}) }, '/demarches'],
    ['a title that hides something', with1({ title: 'a\u202eb' }), '/demarches/0/title'],
  ])('are refused whole with what is wrong: %s', async (_case, payload, path) => {
    const { act, read } = await createEditionsApp(engine)
    const { status, body } = await act('/import', payload)
    expect([status, body.code]).toEqual([400, 'invalid-request'])
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path)
    expect((await read('')).body.editions).toEqual([])
  })
})
