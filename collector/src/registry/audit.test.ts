import { describe, expect, it, onTestFinished } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { addAuditEntry, readAuditEntries } from '../store/audit.ts'
import { openStore } from '../store/store.ts'

type App = Awaited<ReturnType<typeof createTestApp>>
type Method = Parameters<App['call']>[0]

const DEMARCHE = { title: 'Acte de naissance', administration: 'DILA', ministere: 'Premier ministre' }
const RULING = { demarche: 1617, button: 1, day: '2026-11-01', reason: 'client-burst', decision: 'admit' }
const REMARK = { ministere: 'Intérieur', text: 'Rien à redire.' }
const PAST_EDITION = {
  edition: '2020-T4',
  publishedAt: '2021-02-01T08:00:00Z',
  demarches: [{ id: 3, ...DEMARCHE }],
}

/** One good request for every act there is, and the detail of its line. */
const VOTE = '01985d3c-0000-7000-8000-000000000001'

const ACTS: Record<string, { url?: string; payload?: object | string; type?: string; detail: object }> = {
  'PUT /api/v1/admin/demarches/:id': {
    url: '/api/v1/admin/demarches/1617',
    payload: DEMARCHE,
    detail: { params: { id: '1617' }, body: DEMARCHE },
  },
  'PUT /api/v1/admin/demarches/:id/buttons/:button': {
    url: '/api/v1/admin/demarches/1617/buttons/2',
    payload: { closed: true },
    detail: { params: { id: '1617', button: '2' }, body: { closed: true } },
  },
  'POST /api/v1/admin/demarches/:id/token-secret': {
    url: '/api/v1/admin/demarches/1617/token-secret',
    detail: { params: { id: '1617' } },
  },
  'POST /api/v1/admin/demarches/import': { payload: [{ id: 3, ...DEMARCHE }], detail: {} },
  'POST /api/v1/admin/votes/import': { payload: '\n', type: 'application/x-ndjson', detail: {} },
  'GET /api/v1/admin/votes/export': {
    url: '/api/v1/admin/votes/export?demarche=1617',
    detail: { query: { demarche: '1617' } },
  },
  'DELETE /api/v1/admin/votes/:id/texts': {
    url: `/api/v1/admin/votes/${VOTE}/texts`,
    detail: { params: { id: VOTE } },
  },
  // There are none such.
  'DELETE /api/v1/admin/opinions/:number/texts': {
    url: '/api/v1/admin/opinions/7/texts',
    detail: { params: { number: '7' } },
  },
  'DELETE /api/v1/admin/proposals/:number/texts': {
    url: '/api/v1/admin/proposals/7/texts',
    detail: { params: { number: '7' } },
  },
  'DELETE /api/v1/admin/reports/:id/texts': {
    url: `/api/v1/admin/reports/${VOTE}/texts`,
    detail: { params: { id: VOTE } },
  },
  // Its answer may name somebody, before it is redacted.
  'POST /api/v1/admin/reports/:id/answer': {
    url: `/api/v1/admin/reports/${VOTE}/answer`,
    payload: { state: 'fixed', answer: 'Corrigé.' },
    detail: { params: { id: VOTE } },
  },
  'POST /api/v1/admin/suspects/rulings': { payload: RULING, detail: { body: RULING } },
  // There is no such opinion.
  'POST /api/v1/admin/opinions/:number/decision': {
    url: '/api/v1/admin/opinions/7/decision',
    payload: { decision: 'refuse', reason: 'Nomme quelqu’un.' },
    detail: { params: { number: '7' } },
  },
  'PUT /api/v1/admin/opinions/:number/answer': {
    url: '/api/v1/admin/opinions/7/answer',
    payload: { text: 'Merci.' },
    detail: { params: { number: '7' } },
  },
  'POST /api/v1/admin/editions': {
    payload: { edition: '2026-T3' },
    detail: { body: { edition: '2026-T3' } },
  },
  'POST /api/v1/admin/editions/:edition/steps': {
    url: '/api/v1/admin/editions/2026-T3/steps',
    payload: { to: 'review' },
    detail: { params: { edition: '2026-T3' }, body: { to: 'review' } },
  },
  'POST /api/v1/admin/editions/:edition/remarks': {
    url: '/api/v1/admin/editions/2026-T3/remarks',
    payload: REMARK,
    detail: { params: { edition: '2026-T3' }, body: REMARK },
  },
  'POST /api/v1/admin/editions/:edition/revisions': {
    url: '/api/v1/admin/editions/2026-T3/revisions',
    payload: { reason: 'Un titre.' },
    detail: { params: { edition: '2026-T3' }, body: { reason: 'Un titre.' } },
  },
  'POST /api/v1/admin/editions/import': {
    payload: PAST_EDITION,
    detail: {
      body: {
        ...{ ...PAST_EDITION, revision: 1, method: null, publishFrom: null },
        demarches: [{ id: 3, ...DEMARCHE, essential: false, indicators: {}, year: {}, quarter: {} }],
      },
    },
  },
  'POST /api/v1/admin/proposals/:number/steps': {
    url: '/api/v1/admin/proposals/1/steps',
    payload: { to: 'accepted' },
    detail: { params: { number: '1' } },
  },
  'POST /api/v1/admin/keys': {
    payload: { name: 'Outil', scopes: ['registry'] },
    detail: { body: { name: 'Outil', scopes: ['registry'] } },
  },
  'DELETE /api/v1/admin/keys/:id': { url: '/api/v1/admin/keys/1', detail: { params: { id: '1' } } },
}

/** Sends the request of an act. */
function perform({ call }: App, act: string, headers: Record<string, string> = asAdmin) {
  const [method, route] = act.split(' ') as [Method, string]
  const { url = route, payload, type } = ACTS[act] ?? {}
  return call(method, url, {
    headers: { ...headers, ...(type && { 'content-type': type }) },
    ...(payload !== undefined && { payload }),
  })
}

const readLog = async ({ call }: App, after = 0) =>
  (await call('GET', `/api/v1/admin/audit?after=${after}`, { headers: asAdmin })).body.entries

describe.each(engines)('the audit log on $name', (engine) => {
  it('has a line for every act of the service itself, with who, when and what', async () => {
    const test = await createTestApp(engine)
    const { paths } = (await test.call('GET', '/openapi.json')).body as {
      paths: Record<string, Record<string, object>>
    }
    const reads = [
      'GET /api/v1/admin/audit',
      'GET /api/v1/admin/reports',
      'GET /api/v1/admin/demarches',
      'GET /api/v1/admin/demarches/export',
      'GET /api/v1/admin/demarches/:id',
      'GET /api/v1/admin/demarches/:id/buttons/:button/code',
    ]
    reads.push('GET /api/v1/admin/keys', 'GET /api/v1/admin/suspects', 'GET /api/v1/admin/editions')
    reads.push('GET /api/v1/admin/opinions', 'GET /api/v1/admin/proposals')
    reads.push('GET /api/v1/admin/editions/:edition', 'GET /api/v1/admin/editions/:edition/content')
    const routes = Object.entries(paths)
      .filter(([path]) => path.startsWith('/api/v1/admin'))
      .flatMap(([path, methods]) =>
        Object.keys(methods).map(
          (method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        ),
      )
    // A new route is one or the other: whoever adds it says which here.
    expect(routes.toSorted()).toEqual([...Object.keys(ACTS), ...reads].toSorted())

    for (const act of Object.keys(ACTS)) {
      const { status } = await perform(test, act)
      // What is named there does not exist, and the edition is not published: it was asked for, and that has its line.
      expect(
        /(rulings|texts|revisions|decision|answer|number\/steps)$/.test(act) ? [404, 409] : [200, 201, 204],
        act,
      ).toContain(status)
    }
    for (const read of reads)
      await test.call(
        'GET',
        (read.split(' ')[1] ?? '').replace(':id', '1617').replace(':edition', '2026-T3'),
        {
          headers: asAdmin,
        },
      )
    expect(await readLog(test)).toEqual(
      Object.entries(ACTS).map(([act, { detail }], i) => ({
        id: i + 1,
        at: '2026-11-17T10:00:00.000Z',
        key: { id: 0, name: 'ADMIN_KEY' },
        person: null,
        act,
        detail,
      })),
    )
  })

  it('refuses every act whose line it cannot write, and goes on reading', async () => {
    const test = await createTestApp(engine)
    await test.declare(1617)
    await test.store.db.schema.dropTable('audit').execute()
    for (const act of Object.keys(ACTS)) {
      expect(await perform(test, act), act).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    }
    const { body } = await test.call('GET', '/api/v1/admin/demarches', { headers: asAdmin })
    expect(body.demarches).toMatchObject([{ id: 1617, title: 'Démarche 1617', buttons: [{ number: 1 }] }])
    expect((await test.call('GET', '/api/v1/admin/keys', { headers: asAdmin })).body.keys).toHaveLength(1)
  })

  it('tells who held which key, and nothing of who had no right to ask', async () => {
    const test = await createTestApp(engine)
    const payload = { name: 'Registre', scopes: ['registry'] }
    const { body } = await test.call('POST', '/api/v1/admin/keys', { headers: asAdmin, payload })
    const bearer = { authorization: `Bearer ${body.key}` }
    for (const act of Object.keys(ACTS)) {
      await perform(test, act, {})
      await perform(test, act, { authorization: 'Bearer nonsense' })
    }
    for (const act of ['DELETE /api/v1/admin/keys/:id', 'GET /api/v1/admin/votes/export']) {
      expect((await perform(test, act, bearer)).body.code).toBe('scope-missing')
    }
    expect((await test.call('GET', '/api/v1/admin/audit', { headers: bearer })).body.code).toBe(
      'scope-missing',
    )
    await perform(test, 'PUT /api/v1/admin/demarches/:id', bearer)
    const log = await readLog(test)
    expect(log.map((line: { key: object }) => line.key)).toEqual([
      { id: 0, name: 'ADMIN_KEY' },
      { id: body.id, name: 'Registre' },
    ])
    expect(JSON.stringify(log)).not.toContain(body.key)
  })

  it('tells a long body by its length, nothing of what no schema knows, and a HEAD', async () => {
    const test = await createTestApp(engine)
    await test.declare(1617)
    const origins = Array.from({ length: 100 }, (_, i) => `https://site-${i}.example`)
    await test.call('PUT', '/api/v1/admin/demarches/1617/buttons/1?note=secret', {
      headers: asAdmin,
      payload: { origins },
    })
    await test.app.inject({ method: 'HEAD', url: '/api/v1/admin/votes/export', headers: asAdmin })
    const [, long, head, ...rest] = await readLog(test)
    expect(long.detail).toEqual({
      params: { id: '1617', button: '1' },
      bodyChars: JSON.stringify({ origins }).length,
    })
    expect(head).toMatchObject({ act: 'HEAD /api/v1/admin/votes/export', detail: { query: {} } })
    expect(rest).toEqual([])
  })

  it('numbers lines without a gap, whichever process writes them, and hands them out a thousand at a time', async () => {
    const url = await engine.migratedUrl()
    const store = await openStore(url)
    onTestFinished(() => store.close())
    const other = await openStore(url)
    onTestFinished(() => other.close())
    const line = { at: 0, by: { key: { id: 0, name: 'A' } }, act: 'PUT /x', detail: '{}' }
    await Promise.all(Array.from({ length: 200 }, (_, i) => addAuditEntry(i % 2 ? store : other, line)))
    const ids = async (after: number, limit: number) =>
      (await readAuditEntries(store.db, after, limit)).map(({ id }) => id)
    expect(await ids(0, 1_000)).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
    expect(await ids(150, 20)).toEqual(Array.from({ length: 20 }, (_, i) => 151 + i))
    expect(await ids(200, 20)).toEqual([])
  })

  it('asks for an id that is one', async () => {
    const { call } = await createTestApp(engine)
    for (const after of ['-1', 'x', '1e3', '99999999999']) {
      const { body } = await call('GET', `/api/v1/admin/audit?after=${after}`, { headers: asAdmin })
      expect(body.code, after).toBe('invalid-request')
    }
  })
})
