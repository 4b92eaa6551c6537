import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { asAdmin } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { createEditionsApp } from '../../../tests/support/editions.ts'
import { aVote } from '../../../tests/support/votes.ts'

const run = promisify(execFile)
const T3 = '2026-T3'
const DAY_MS = 86_400_000

describe.each(engines)('an edition on $name', (engine) => {
  const create = (env?: Record<string, string>) => createEditionsApp(engine, env)

  it('freezes twelve months, the quarter alone, and what the registry says', async () => {
    const { act, call, declare, readDraft, vote } = await create()
    await declare(1617, 1620)
    await call('PUT', '/api/v1/admin/demarches/99', {
      headers: asAdmin,
      payload: { title: 'Secrète', administration: 'A', ministere: 'M', public: false },
    })
    await vote('2025-09-30', { 1: 50 })
    await vote('2025-10-01', { 1: 1 })
    await vote('2026-06-30', { 2: 1 })
    await vote('2026-07-01', { 3: 1 })
    await vote('2026-09-30', { 3: 1 })
    await vote('2026-10-01', { 1: 50 })
    const made = await act('', { edition: T3 })
    expect(made).toMatchObject({
      status: 201,
      body: { edition: T3, revision: 1, state: 'draft', origin: 'collector', method: '1.0', remarks: [] },
    })
    const { body } = await readDraft(`/${T3}/content`)
    expect(body).toMatchObject({
      edition: T3,
      revision: 1,
      reason: null,
      method: '1.0',
      frozenAt: '2026-11-17T10:00:00.000Z',
      publishFrom: 1,
      year: { from: '2025-10-01', to: '2026-09-30' },
      quarter: { from: '2026-07-01', to: '2026-09-30' },
    })
    expect(body.demarches).toHaveLength(2)
    expect(body.demarches[0]).toMatchObject({
      ...{ id: 1617, title: 'Démarche 1617', administration: 'Mairie', ministere: 'Intérieur' },
      ...{ essential: false, equipped: true },
      year: { satisfaction: { n: 4, counts: { good: 2, medium: 1, bad: 1 }, mark: 6.25, published: true } },
      quarter: { satisfaction: { n: 2, counts: { good: 2, medium: 0, bad: 0 }, mark: 10 } },
    })
    expect(Object.keys(body.demarches[0])).not.toEqual(expect.arrayContaining(['buttons']))
    expect(body.demarches[0]).not.toHaveProperty('legacyId')
    expect(body.demarches[1]).toMatchObject({ id: 1620, equipped: false, year: { satisfaction: { n: 0 } } })
  })

  it('states each share with its denominator, and who is left out of it', async () => {
    const { act, call, declare, readDraft, vote } = await create({ PUBLISH_FROM: '2' })
    await declare(1, 2, 3, 4, 5, 6)
    const essential = { title: 'Essentielle', administration: 'A', ministere: 'M', essential: true }
    await call('PUT', '/api/v1/admin/demarches/1', { headers: asAdmin, payload: essential })
    await vote('2026-07-01', { 3: 2 }, 1)
    // Exactly 8 is not above it.
    await vote('2026-07-01', { 3: 3, 2: 2 }, 2)
    await vote('2026-07-01', { 3: 1 }, 3)
    await vote('2024-07-01', { 3: 9 }, 4)
    await vote('2024-07-01', { 3: 9 }, 5)
    await call('PUT', '/api/v1/admin/demarches/5/buttons/1', { headers: asAdmin, payload: { closed: true } })
    await act('', { edition: T3 })
    const { shares } = (await readDraft(`/${T3}/content`)).body
    expect(shares.slice(0, 2)).toEqual([
      {
        ...{ name: 'essential-satisfaction-above-8', of: 'essential', total: 1 },
        ...{ numerator: 1, denominator: 1, share: 1, withheld: 0, unequipped: 0, missing: 0 },
      },
      {
        ...{ name: 'satisfaction-above-8', of: 'all', total: 6 },
        ...{ numerator: 1, denominator: 2, share: 0.5, withheld: 1, unequipped: 2, missing: 1 },
      },
    ])
  })

  it('can be made from 48 hours after the quarter, Paris time, and once', async () => {
    const { act, clock, declare } = await create()
    await declare(1617)
    // The 30th of September ends in Paris at 22:00 UTC.
    clock.set('2026-10-02T21:59:59.999Z')
    expect(await act('', { edition: T3 })).toMatchObject({ status: 409, body: { code: 'quarter-not-over' } })
    clock.set('2026-10-02T22:00:00Z')
    expect((await act('', { edition: T3 })).status).toBe(201)
    expect(await act('', { edition: T3 })).toMatchObject({ status: 409, body: { code: 'edition-exists' } })
    expect((await act('', { edition: '2026-T5' })).body.code).toBe('invalid-request')
    expect((await act('/2026-T2/steps', { to: 'review' })).body.code).toBe('unknown-edition')
  })

  it('skips no step, and takes remarks in review alone', async () => {
    const { act, clock, declare, readDraft, step } = await create()
    await declare(1617)
    await act('', { edition: T3 })
    const until = '2026-11-20T08:00:00Z'
    const remark = { ministere: 'Intérieur', text: 'La démarche 1617 a changé de nom.\nÀ corriger.' }
    expect((await step(T3, 'embargo', until)).body.code).toBe('step-skipped')
    expect((await step(T3, 'draft')).body.code).toBe('step-skipped')
    expect((await act(`/${T3}/remarks`, remark)).body.code).toBe('step-skipped')
    expect((await act(`/${T3}/revisions`, { reason: 'x' })).body.code).toBe('edition-not-published')

    expect((await step(T3, 'review')).body.state).toBe('review')
    expect((await step(T3, 'review')).body.code).toBe('step-skipped')
    clock.advance(DAY_MS)
    expect(await act(`/${T3}/remarks`, remark)).toMatchObject({
      status: 201,
      body: { remarks: [{ revision: 1, ...remark, at: '2026-11-18T10:00:00.000Z' }] },
    })
    for (const text of ['', ' ', 'a\u0007b', 'a\u202eb', 'x'.repeat(10_001)]) {
      expect((await act(`/${T3}/remarks`, { ...remark, text })).body.code).toBe('invalid-request')
    }

    expect((await step(T3, 'embargo')).body.errors).toMatchObject([{ path: '/until' }])
    expect((await step(T3, 'embargo', '2026-11-18T09:59:59Z')).body.errors).toMatchObject([
      { path: '/until' },
    ])
    expect((await step(T3, 'draft', until)).body.errors).toMatchObject([{ path: '/until' }])
    // In UTC, it is of the year 10000, which no list of editions could write.
    expect((await step(T3, 'embargo', '9999-12-31T23:59:59-23:59')).body.code).toBe('invalid-request')
    expect((await readDraft('')).body.editions).toHaveLength(1)
    expect((await step(T3, 'embargo', until)).body).toMatchObject({
      state: 'embargo',
      embargoUntil: '2026-11-20T08:00:00.000Z',
    })
    expect((await step(T3, 'embargo', '2026-11-21T08:00:00Z')).body.embargoUntil).toBe(
      '2026-11-21T08:00:00.000Z',
    )
    expect((await step(T3, 'review')).body.code).toBe('step-skipped')
    expect((await act(`/${T3}/remarks`, remark)).body.code).toBe('step-skipped')
    clock.set('2026-11-21T08:00:00Z')
    expect((await readDraft(`/${T3}`)).body).toMatchObject({ state: 'published', remarks: [remark] })
    for (const to of ['draft', 'review']) expect((await step(T3, to)).body.code).toBe('edition-published')
  })

  it('is frozen anew where it goes back to draft, and only there', async () => {
    const { act, declare, readDraft, step, vote } = await create()
    await declare(1617)
    await act('', { edition: T3 })
    const n = async () =>
      (await readDraft(`/${T3}/content`)).body.demarches[0].quarter.satisfaction.n as number
    const digest = async () => (await readDraft(`/${T3}`)).body.digest as string
    const first = await digest()
    await vote('2026-08-01', { 3: 1 })
    await step(T3, 'review')
    expect([await n(), await digest()]).toEqual([0, first])
    await step(T3, 'draft')
    expect(await n()).toBe(1)
    const second = await digest()
    expect(second).not.toBe(first)
    await step(T3, 'review')
    await step(T3, 'embargo', '2026-12-01T00:00:00Z')
    await vote('2026-08-01', { 3: 1 })
    expect([await n(), await digest()]).toEqual([1, second])
    expect((await step(T3, 'draft')).body).toMatchObject({ state: 'draft', embargoUntil: null })
    expect(await n()).toBe(2)
  })

  it('is no longer called back in the last minute of its embargo', async () => {
    const { act, clock, declare, step } = await create()
    await declare(1617)
    await act('', { edition: T3 })
    await step(T3, 'review')
    await step(T3, 'embargo', '2026-11-18T10:00:00Z')
    clock.set('2026-11-18T09:59:00Z')
    expect((await step(T3, 'draft')).body.code).toBe('edition-published')
    expect((await step(T3, 'embargo', '2026-11-19T10:00:00Z')).body.code).toBe('edition-published')
  })

  it('shows nothing of itself to anyone before its embargo ends', async () => {
    const { act, call, clock, declare, publish, read, step } = await create()
    await declare(1617)
    await publish('2026-T2')
    const former = await read('')
    const formerList = former.headers['etag']
    const doors = [`/${T3}`, `/${T3}/1`, `/${T3}/difference`, `/2026-T2/difference?with=${T3}`]
    // An edition that nobody has made, asked for in the same words.
    const never = await read('/2019-T1', { 'if-none-match': '*' })
    const seesNothing = async (stage: string) => {
      for (const door of doors) {
        for (const headers of [{}, { 'if-none-match': '*' }, asAdmin]) {
          const { status, text, headers: said } = await read(door, headers as Record<string, string>)
          expect([status, text], `${stage} ${door}`).toEqual([404, never.text])
          expect(said, `${stage} ${door}`).toEqual({ ...never.headers, date: said['date'] })
        }
      }
      expect(await read('', { 'if-none-match': String(formerList) }), stage).toMatchObject({ status: 304 })
    }
    await seesNothing('before')
    await act('', { edition: T3 })
    await seesNothing('draft')
    await step(T3, 'review')
    await seesNothing('review')
    await step(T3, 'embargo', '2026-11-20T08:00:00Z')
    clock.set('2026-11-20T07:59:59.999Z')
    await seesNothing('embargo')
    expect((await call('GET', `/api/v1/admin/editions/${T3}`)).status).toBe(401)

    clock.set('2026-11-20T08:00:00Z')
    for (const door of doors) expect((await read(door)).status, door).toBe(200)
    const { body } = await read('')
    expect(body.editions).toMatchObject([
      { edition: T3, revision: 1, publishedAt: '2026-11-20T08:00:00.000Z', reason: null, method: '1.0' },
      { edition: '2026-T2', revision: 1 },
    ])
  })

  it('is never moved by what comes after: late votes, erasures, rulings, the registry', async () => {
    const { act, call, cast, clock, declare, publish, read, store } = await create({
      RATE_LIMIT_PER_MINUTE: '600',
    })
    await declare(1617)
    clock.set('2026-09-30T10:00:00Z')
    const ids: string[] = []
    for (let i = 0; i < 25; i++) {
      const vote = aVote()
      ids.push(vote.id)
      expect((await cast(vote)).status).toBe(201)
    }
    clock.set('2026-11-17T10:00:00Z')
    await publish(T3)
    const frozen = await read(`/${T3}/1`)
    expect(frozen.body.demarches[0].quarter).toMatchObject({ satisfaction: { n: 20 }, votes: { suspect: 5 } })

    const at = '2026-08-01T10:00:00Z'
    const headers = { ...asAdmin, 'content-type': 'application/x-ndjson' }
    await call('POST', '/api/v1/admin/votes/import', { headers, payload: JSON.stringify({ ...aVote(), at }) })
    const id = ids[0] ?? ''
    const authorization = `Bearer ${store.editTokenOf(id)}`
    expect((await call('DELETE', `/api/v1/votes/${id}`, { headers: { authorization } })).status).toBe(204)
    const ruling = { demarche: 1617, button: 1, day: '2026-09-30', reason: 'client-burst', decision: 'admit' }
    const ruled = await call('POST', '/api/v1/admin/suspects/rulings', { headers: asAdmin, payload: ruling })
    expect(ruled.body).toEqual({ votes: 5 })
    const renamed = { title: 'Renommée', administration: 'A', ministere: 'M', public: false }
    await call('PUT', '/api/v1/admin/demarches/1617', { headers: asAdmin, payload: renamed })
    await declare(1620)

    for (const path of [`/${T3}`, `/${T3}/1`]) expect((await read(path)).text).toBe(frozen.text)
    // A correction tells the new state, as a revision of its own.
    await act(`/${T3}/revisions`, { reason: 'Avis suspects admis.' })
    expect((await read(`/${T3}`)).text).toBe(frozen.text)
    expect((await read(`/${T3}/2`)).status).toBe(404)
    await publish(T3)
    const corrected = await read(`/${T3}`)
    expect(corrected.body).toMatchObject({ revision: 2, reason: 'Avis suspects admis.' })
    expect(corrected.body.demarches.map((one: { id: number }) => one.id)).toEqual([1620])
    expect((await read(`/${T3}/1`)).text).toBe(frozen.text)
    expect((await read('')).body.editions).toMatchObject([
      { edition: T3, revision: 2, reason: 'Avis suspects admis.' },
      { edition: T3, revision: 1, reason: null },
    ])
  })

  it('has a digest that anyone can check with the command of the docs', async () => {
    const { app, declare, publish, read } = await create()
    await declare(1617)
    await publish(T3)
    const [{ digest }] = (await read('')).body.editions
    const docs = await readFile(new URL('../../../docs/editions.md', import.meta.url), 'utf8')
    const command = /^curl .*sha256sum$/m.exec(docs)?.[0] ?? ''
    expect(command).toContain('http://localhost:8080/')
    const url = await app.listen({ host: '127.0.0.1', port: 0 })
    const { stdout } = await run('sh', ['-c', command.replace('http://localhost:8080', url)])
    expect(stdout).toBe(`${digest}  -\n`)
  })

  it('comes compressed, as JSON, CSV or lines, each with a tag of its own', async () => {
    const { app, declare, publish, read, vote } = await create()
    await declare(1617, 1620)
    await vote('2026-08-01', { 3: 3, 1: 1 })
    await publish(T3)
    const latest = await read(`/${T3}`)
    const first = await read(`/${T3}/1`)
    expect(latest.headers['cache-control']).toBe('public, max-age=60')
    expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(first.text).toBe(latest.text)
    const again = await read(`/${T3}`, { 'if-none-match': String(latest.headers['etag']) })
    expect([again.status, again.text]).toEqual([304, ''])

    const url = `/api/v1/editions/${T3}`
    const packed = await app.inject({ url, headers: { 'accept-encoding': 'br' } })
    expect(packed.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept, Accept-Encoding' })
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(latest.text)

    const csv = await read(`/${T3}/1`, { accept: 'text/csv' })
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    const [header = '', line = ''] = csv.text.split('\r\n')
    const cells = Object.fromEntries(header.split(',').map((name, i) => [name, line.split(',')[i]]))
    expect(cells).toMatchObject({
      ...{ edition: T3, revision: '1', id: '1617', title: 'Démarche 1617', essential: 'false' },
      ...{ equipped: 'true', year_satisfaction_mark: '7.5', year_satisfaction_published: 'true' },
      ...{ quarter_satisfaction_good: '3', quarter_comprehension_mark: '', quarter_verified: '0' },
    })
    expect((await read(`/${T3}/1?format=csv`)).text).toBe(csv.text)
    expect(csv.headers['link']).toBe(
      `</api/v1/editions/${T3}/1/schema.json>; rel="describedby"; type="application/json"`,
    )
    const schema = await read(`/${T3}/1/schema.json`)
    expect(schema.body.fields.map(({ name }: { name: string }) => name)).toEqual(header.split(','))
    const lines = await read(`/${T3}/1`, { accept: 'application/x-ndjson' })
    expect(
      lines.text
        .trimEnd()
        .split('\n')
        .map((one) => JSON.parse(one)),
    ).toEqual(latest.body.demarches)
    expect(new Set([latest, csv, lines].map(({ headers }) => headers['etag'])).size).toBe(3)
  })

  it('is stepped by one of two who step it at once', async () => {
    const { act, declare, publish, readDraft, step } = await create()
    await declare(1617)
    const wins = (answers: { status: number }[]) => answers.map(({ status }) => status).sort()
    const many = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 4 }, ask))
    expect(wins(await many(() => act('', { edition: T3 })))).toEqual([201, 409, 409, 409])
    expect(wins(await many(() => step(T3, 'review')))).toEqual([200, 409, 409, 409])
    expect(wins(await many(() => step(T3, 'draft')))).toEqual([200, 409, 409, 409])
    await step(T3, 'review')
    await step(T3, 'embargo', '2026-11-17T10:00:00Z')
    expect(wins(await many(() => act(`/${T3}/revisions`, { reason: 'Deux fois.' })))).toEqual([
      201, 409, 409, 409,
    ])
    await publish('2026-T2')
    expect((await readDraft('')).body.editions).toMatchObject([
      { edition: '2026-T2', revision: 1, state: 'published' },
      { edition: T3, revision: 1, state: 'published' },
      { edition: T3, revision: 2, state: 'draft' },
    ])
  })

  it('is the affair of keys with its scope', async () => {
    const { call } = await create()
    const keyFor = async (scope: string) => {
      const payload = { name: scope, scopes: [scope] }
      const { body } = await call('POST', '/api/v1/admin/keys', { headers: asAdmin, payload })
      return { authorization: `Bearer ${body.key}` }
    }
    const list = async (scope: string) =>
      (await call('GET', '/api/v1/admin/editions', { headers: await keyFor(scope) })).status
    expect([await list('registry'), await list('editions')]).toEqual([403, 200])
  })
})
