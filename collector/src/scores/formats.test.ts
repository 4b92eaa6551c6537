import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { faultsOfCsv } from '../../../tests/support/table-schema.ts'
import { aVote } from '../../../tests/support/votes.ts'

const [sqlite] = engines
const FEED = '/api/v1/observatoire'
const SERIES = '/api/v1/demarches/1617/scores'

const told = (value: unknown) => ({ value, source: 'Enquête', date: '2026-06-30', status: 'declared' })

/** Three démarches of two ministères; the first has votes, of which too few say how clear it was. */
async function createObserved() {
  if (!sqlite) throw new Error('no engine')
  const test = await createTestApp(sqlite, { PUBLISH_FROM: '2' })
  const demarches = [
    {
      id: 1617,
      title: 'Acte de naissance',
      administration: 'Mairie',
      ministere: 'Intérieur',
      essential: true,
      indicators: { volume: told(200), audience: told(['particuliers', 'associations']) },
    },
    {
      id: 1618,
      title: '=Impôt; "le" revenu, 2026',
      administration: 'DGFiP',
      ministere: 'Économie',
      essential: true,
    },
    {
      ...{ id: 1619, title: 'Passeport', administration: 'ANTS', ministere: 'Intérieur' },
      indicators: { audience: told(['particuliers']) },
    },
  ]
  await test.call('POST', '/api/v1/admin/demarches/import', { headers: asAdmin, payload: demarches })
  await test.cast(aVote({ satisfaction: 3, answers: { comprehension: 8 } }))
  await test.cast(aVote({ satisfaction: 2, answers: { contact_tried: [9], contact_reached: { 9: 17 } } }))
  const ids = async (query: string) => {
    const { body } = await test.call('GET', `${FEED}?${query}`)
    return body.demarches.map((one: { id: number }) => one.id)
  }
  return { ...test, ids }
}

const lines = (text: string) => text.trimEnd().split('\n')

describe('the forms of the feed', () => {
  it('say the level of what is published, why the rest is not, and where the method stands', async () => {
    const { call } = await createObserved()
    const { body } = await call('GET', FEED)
    expect(body).toMatchObject({ method: '1.0', methodUrl: 'https://avis.example.gouv.fr/methode' })
    expect(body.demarches[0].satisfaction).toMatchObject({ mark: 7.5, level: 'medium', withheld: null })
    expect(body.demarches[0].comprehension).toMatchObject({ level: null, withheld: 'too-few-answers' })
  })

  it.each([
    ['', {}, 'application/json; charset=utf-8'],
    ['', { accept: 'application/x-ndjson' }, 'application/x-ndjson; charset=utf-8'],
    ['', { accept: 'text/csv, application/json;q=0.5' }, 'text/csv; charset=utf-8'],
    ['?format=csv', { accept: 'application/json' }, 'text/csv; charset=utf-8'],
    ['?format=ndjson', {}, 'application/x-ndjson; charset=utf-8'],
    ['?format=json', { accept: 'text/csv' }, 'application/json; charset=utf-8'],
  ])('are chosen by the address, else by what is accepted: %s %o', async (query, headers, type) => {
    const { call } = await createObserved()
    for (const url of [FEED, SERIES]) {
      const answer = await call('GET', url + query, { headers })
      expect([answer.status, answer.headers['content-type']]).toEqual([200, type])
      expect(answer.headers['access-control-allow-origin']).toBe('*')
      const etag = String(answer.headers['etag'])
      expect(etag).toMatch(/^"[\w-]{22}"$/)
      const again = await call('GET', url + query, { headers: { ...headers, 'if-none-match': etag } })
      expect([again.status, again.text]).toEqual([304, ''])
    }
  })

  it('as NDJSON are a démarche a line, each with its window and method', async () => {
    const { call } = await createObserved()
    const { demarches, ...about } = (await call('GET', FEED)).body
    const { text } = await call('GET', `${FEED}?format=ndjson`)
    expect(text.endsWith('}\n')).toBe(true)
    expect(lines(text).map((line) => JSON.parse(line))).toEqual(
      demarches.map((demarche: object) => ({ ...about, ...demarche })),
    )
    const { series, from: _, to: __, ...of } = (await call('GET', SERIES)).body
    const parts = lines((await call('GET', `${SERIES}?format=ndjson`)).text)
    expect(parts.map((line) => JSON.parse(line))).toEqual(series.map((part: object) => ({ ...of, ...part })))
  })

  it.each([
    ['the feed', `${FEED}?format=csv`, 3],
    ['the feed with what is withheld', `${FEED}?format=csv&withheld=show`, 3],
    ['the feed, narrowed', `${FEED}?format=csv&ministere=Int%C3%A9rieur`, 2],
    ['a series', `${SERIES}?format=csv&interval=week`, 53],
  ])('as CSV hold to their Table Schema: %s', async (_case, url, rows) => {
    const { call } = await createObserved()
    const { text, headers } = await call('GET', url, { headers: asAdmin })
    const [, address = ''] = /^<(.+)>; rel="describedby"/.exec(String(headers['link'])) ?? []
    const schema = await call('GET', address)
    expect(schema.status).toBe(200)
    expect(text.split('\r\n').length - 2).toBe(rows)
    expect(faultsOfCsv(text, schema.body)).toEqual([])
    // And the check is one: a comma as decimal mark, a word that is none of ours, a column of another name.
    expect(faultsOfCsv(text.replace('7.5', '"7,5"'), schema.body)).toHaveLength(text.includes('7.5') ? 1 : 0)
    expect(faultsOfCsv(text.replace('too-few-answers', 'secret'), schema.body)).not.toEqual([])
    expect(faultsOfCsv(text.replace(',from,', ',since,'), schema.body)).not.toEqual([])
  })
})

describe('the feed, narrowed', () => {
  it.each([
    ['ministere=Int%C3%A9rieur', [1617, 1619]],
    ['ministere=Int%C3%A9rieur&ministere=%C3%89conomie', [1617, 1618, 1619]],
    ['administration=DGFiP', [1618]],
    ['essential=true', [1617, 1618]],
    ['essential=false', [1619]],
    ['ministere=Int%C3%A9rieur&essential=true&window=3m', [1617]],
    ['administration=DGFiP&essential=false', []],
    ['audience=associations', [1617]],
    ['audience=associations&audience=particuliers', [1617, 1619]],
    ['audience=entreprises', []],
  ])('%s', async (query, expected) => {
    const { ids } = await createObserved()
    expect(await ids(query)).toEqual(expected)
    expect(await ids(query)).toEqual(expected)
  })

  it('sets votes against the uses of the days that are over, where they are known', async () => {
    const { call } = await createObserved()
    const read = async (query: string) => (await call('GET', `${FEED}${query}`)).body.demarches
    const [known, unknown] = await read('')
    expect(known.participation).toEqual({ uses: 200, share: 0.01 })
    expect(unknown).toMatchObject({ participation: null, audience: null })
    // From 1 October to 17 November.
    expect((await read('?window=2026-T4'))[0].participation.uses).toBeCloseTo((200 * 48) / 365, 9)
  })

  it('follows its content, and keeps its tag while that stays', async () => {
    const { call, cast, clock } = await createObserved()
    const read = () => call('GET', `${FEED}?administration=Mairie`)
    const first = await read()
    clock.advance(2_001)
    expect((await read()).headers['etag']).toBe(first.headers['etag'])
    await cast(aVote())
    clock.advance(2_001)
    expect((await read()).body.demarches[0].satisfaction.n).toBe(3)
  })

  it('takes an accent that stands behind its letter for the same', async () => {
    const { call } = await createObserved()
    const idsOf = async (form: 'NFC' | 'NFD') => {
      const { body } = await call(
        'GET',
        `${FEED}?ministere=${encodeURIComponent('Intérieur'.normalize(form))}`,
      )
      return body.demarches.map(({ id }: { id: number }) => id)
    }
    expect(await idsOf('NFD')).toEqual(await idsOf('NFC'))
    expect(await idsOf('NFD')).not.toEqual([])
  })

  it.each([
    ['ministere=int%C3%A9rieur', 'unknown-filter', '/ministere'],
    ['ministere=Int%C3%A9rieur&ministere=Mer', 'unknown-filter', '/ministere'],
    ['administration=Nulle', 'unknown-filter', '/administration'],
    ['essential=yes', 'invalid-request', '/essential'],
    ['audience=citoyens', 'invalid-request', '/audience'],
    ['format=xml', 'invalid-request', '/format'],
    ['ministere=', 'invalid-request', '/ministere'],
  ])('refuses %s rather than answer with nothing', async (query, code, path) => {
    const { call } = await createObserved()
    const { status, body, headers } = await call('GET', `${FEED}?${query}`)
    expect([status, body.code]).toEqual([400, code])
    expect(body.errors.map((one: { path: string }) => one.path)).toContain(path)
    expect(headers['access-control-allow-origin']).toBe('*')
  })
})

describe('a period', () => {
  it.each([
    [`${FEED}?window=2027-T1`],
    [`${FEED}?window=2026-12-01..2026-12-31`],
    [`${SERIES}?from=2026-12-01&to=2027-01-31`],
  ])('that has not begun is refused: %s', async (url) => {
    const { call } = await createObserved()
    expect(await call('GET', url)).toMatchObject({ status: 400, body: { code: 'not-begun' } })
    expect(await call('GET', url, { headers: asAdmin })).toMatchObject({ body: { code: 'not-begun' } })
  })

  it('that is under way is answered whole', async () => {
    const { call } = await createObserved()
    const { body } = await call('GET', `${FEED}?window=2026-T4`)
    expect([body.from, body.to, body.demarches[0].satisfaction.n]).toEqual(['2026-10-01', '2026-12-31', 2])
  })
})
