import { describe, expect, it } from 'vitest'
// For the type of `app.routes`.
import './allowed-methods.ts'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { createEditionsApp } from '../../../tests/support/editions.ts'
import { aProposal } from '../../../tests/support/proposals.ts'

const [sqlite] = engines

/** On every answer. */
const ALWAYS = {
  'x-content-type-options': /^nosniff$/,
  'strict-transport-security': /^max-age=\d{8}$/,
  'access-control-allow-origin': /^\*$/,
}
const PAGE = {
  ...ALWAYS,
  'content-type': /^text\/html/,
  'content-security-policy': /default-src 'none'.*form-action.*frame-ancestors 'none'/,
  'cross-origin-embedder-policy': /^require-corp$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\)/,
  'referrer-policy': /^same-origin$/,
  'x-frame-options': /^DENY$/,
}

/** Loaded by other sites, with CORS where they check its hash. */
const FILE = {
  ...ALWAYS,
  'content-type': /^((text\/(javascript|css|plain)|application\/json); charset=utf-8|image\/(svg\+xml|png))$/,
  'content-security-policy': /^default-src 'none'; frame-ancestors 'none'$/,
  'cross-origin-resource-policy': /^cross-origin$/,
}

/** What each kind of answer carries, and how its address is told; the first that fits. */
const KINDS: { of: RegExp; carries: Record<string, RegExp>; never: readonly string[] }[] = [
  { of: /^\/docs\/(static\/|json$|yaml$)/, carries: { ...PAGE, 'content-type': /./ }, never: [] },
  {
    of: /^\/(docs.*|Demarches.*|avis.*|propositions.*|signaler.*|d\/.*|verification.*|problems|confidentialite|accessibilite|methode|data|usage)?$/,
    carries: PAGE,
    never: [],
  },
  {
    of: /^\/pilotage/,
    carries: { ...PAGE, 'cache-control': /^no-store$/, 'content-security-policy': /script-src 'self'/ },
    never: [],
  },
  {
    of: /^\/widget\/.*[0-9a-f]{12}/,
    carries: { ...FILE, 'cache-control': /^public, max-age=31536000, immutable$/ },
    never: [],
  },
  {
    of: /^\/((widget|static|monavis-static)\/|favicon\.ico$)/,
    carries: { ...FILE, 'cache-control': /^public, max-age=3600$/ },
    never: [],
  },
  {
    of: /^\/api\/v1\/admin\//,
    carries: {
      ...ALWAYS,
      'content-type': /^application\/(json|problem\+json|x-ndjson)/,
      'cache-control': /^no-store$/,
    },
    never: ['content-security-policy'],
  },
  {
    of: /^\/api\/open-api\//,
    carries: {
      ...ALWAYS,
      'content-type': /^application\/json; charset=utf-8$/,
      'cache-control': /^no-store$/,
    },
    never: ['content-security-policy', 'x-frame-options', 'permissions-policy'],
  },
  {
    of: /^\/data\/.*\.(csv|jsonld)$/,
    carries: {
      ...ALWAYS,
      'content-type': /^(text\/csv; charset=utf-8|application\/ld\+json)$/,
      'cache-control': /^public, no-cache$/,
      etag: /^"[\w-]{22}"$/,
    },
    never: ['content-security-policy', 'x-frame-options', 'permissions-policy'],
  },
  {
    of: /^\/api\/v1\/proposals(\.atom|\/:number\/atom)$/,
    carries: {
      ...ALWAYS,
      'content-type': /^application\/atom\+xml; charset=utf-8$/,
      'cache-control': /^public, no-cache$/,
      etag: /^"[\w-]{22}"$/,
    },
    never: ['content-security-policy', 'x-frame-options', 'permissions-policy'],
  },
  // Few: docs/decisions/0003.
  {
    of: /./,
    carries: { ...ALWAYS, 'content-type': /^application\/(problem\+)?json; charset=utf-8$/ },
    never: ['content-security-policy', 'x-frame-options', 'permissions-policy'],
  },
]
const NEVER = ['set-cookie', 'server', 'x-powered-by', 'access-control-allow-credentials']

describe('headers', () => {
  it('stand on every answer of every route, by its kind', async () => {
    if (!sqlite) throw new Error('no engine')
    const { app, call, declare, publish } = await createEditionsApp(sqlite)
    await declare(1617)
    await publish('2026-T3')
    await call('POST', '/api/v1/proposals', { payload: aProposal() })
    await call('POST', '/api/v1/admin/proposals/1/steps', { headers: asAdmin, payload: { to: 'proposed' } })
    expect(app.routes.size).toBeGreaterThan(25)
    // What is erased is no longer there to be read.
    const deletes = (methods: readonly string[]) => Number(methods.includes('DELETE'))
    const routes = [...app.routes].toSorted(([, some], [, others]) => deletes(some) - deletes(others))
    for (const [url, methods] of [...routes, ['/nowhere', ['GET']] as const]) {
      const address = url
        .replace(':id', '1617')
        .replace(':button', '1')
        .replace(':edition', '2026-T3')
        .replace(':revision', '1')
        .replace(':number', '1')
        .replace('*', 'swagger-ui.css')
      for (const method of methods as readonly 'GET'[]) {
        const { headers, status } = await call(method, address, { headers: asAdmin })
        const label = `${method} ${address} (${status})`
        const kind = KINDS.find(({ of }) => of.test(url))
        if (!kind) throw new Error(`${url} is of no kind`)
        // Nothing is said of the type of nothing.
        const isEmpty = status === 204 || status === 302 || status === 303
        for (const [name, expected] of Object.entries(kind.carries)) {
          if (name === 'content-type' && isEmpty) continue
          expect(headers[name], `${name} of ${label}`).toMatch(expected)
        }
        for (const name of [...NEVER, ...kind.never]) {
          expect(headers[name], `${name} of ${label}`).toBeUndefined()
        }
      }
    }
  })

  it('promise HTTPS only where it is spoken', async () => {
    if (!sqlite) throw new Error('no engine')
    const { call } = await createTestApp(sqlite, { PUBLIC_URL: 'http://localhost:8080' })
    expect((await call('GET', '/')).headers['strict-transport-security']).toBeUndefined()
  })

  it.each([
    ['PUT', '/healthz', 'GET, HEAD, OPTIONS'],
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['DELETE', '/Demarches/1617', 'GET, HEAD, POST, OPTIONS'],
    ['GET', '/api/v1/votes', 'POST, OPTIONS'],
    ['POST', '/api/v1/admin/keys/1', 'DELETE, OPTIONS'],
  ] as const)('%s %s is answered with the methods there are', async (method, url, allow) => {
    if (!sqlite) throw new Error('no engine')
    const { call } = await createTestApp(sqlite)
    const payload = method === 'GET' ? {} : { payload: 'no form at all', headers: { 'content-type': 'x/y' } }
    const answer = await call(method, url, payload)
    expect([answer.status, answer.headers['allow'], answer.body.code]).toEqual([
      405,
      allow,
      'method-not-allowed',
    ])
  })

  it('answers HEAD as GET without its body, and OPTIONS everywhere', async () => {
    if (!sqlite) throw new Error('no engine')
    const { call, declare } = await createTestApp(sqlite)
    await declare(1617)
    for (const url of ['/', '/api/v1/observatoire', '/api/v1/admin/votes/export', '/Demarches/1617']) {
      const head = await call('HEAD', url, { headers: asAdmin })
      expect([head.status, head.text], url).toEqual([200, ''])
      expect((await call('OPTIONS', url)).status, url).toBe(204)
    }
    expect((await call('OPTIONS', '/nowhere')).status).toBe(204)
  })
})

describe('a body', () => {
  const VOTE = '/api/v1/votes'
  const FORM = 'application/x-www-form-urlencoded'

  it.each([
    ['another charset', 'application/json; charset=utf-16', {}, 415],
    ['another charset, quoted', 'application/json;charset="ISO-8859-1"', {}, 415],
    ['UTF-8 by name', 'application/json; charset="UTF-8"', {}, 400],
    ['another parameter', 'application/json; profile=x', {}, 400],
    ['compressed', 'application/json', { 'content-encoding': 'gzip' }, 415],
    ['not compressed, and saying so', 'application/json', { 'content-encoding': 'identity' }, 400],
    ['of another type', 'text/plain', {}, 415],
  ])('%s is judged before it is read', async (_case, type, more, status) => {
    if (!sqlite) throw new Error('no engine')
    const { call } = await createTestApp(sqlite)
    const headers = { 'content-type': type, ...more }
    const answer = await call('POST', VOTE, { headers, payload: '{}' })
    expect([answer.status, answer.headers['content-type']]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ])
    expect(answer.body.code).toBe(status === 415 ? 'unsupported-media-type' : 'invalid-request')
  })

  it('that is not UTF-8 is refused, by every door', async () => {
    if (!sqlite) throw new Error('no engine')
    const { call, declare } = await createTestApp(sqlite)
    await declare(1617)
    const bytes = Buffer.concat([Buffer.from('{"comment":"'), Buffer.of(0xe9), Buffer.from('"}')])
    const json = await call('POST', VOTE, { headers: { 'content-type': 'application/json' }, payload: bytes })
    expect([json.status, json.body.code]).toEqual([400, 'malformed-body'])
    for (const comment of [Buffer.of(0xe9), Buffer.from('%E9'), Buffer.from('%ZZ')]) {
      const payload = Buffer.concat([Buffer.from('lang=fr&comment='), comment])
      const form = await call('POST', '/Demarches/1617/suite', {
        headers: { 'content-type': FORM },
        payload,
      })
      expect([form.status, form.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8'])
    }
    const lines = await call('POST', '/api/v1/admin/votes/import', {
      headers: { ...asAdmin, 'content-type': 'application/x-ndjson' },
      payload: bytes,
    })
    expect(lines.body).toMatchObject({ imported: 0, refusedCount: 1 })
  })

  it('may be absent from a DELETE that names its type', async () => {
    if (!sqlite) throw new Error('no engine')
    const { call, cast, declare } = await createTestApp(sqlite)
    await declare(1617)
    const id = '01980000-0000-7000-8000-000000000001'
    const { body } = await cast({ id, demarche: 1617, satisfaction: 3 })
    const headers = { authorization: `Bearer ${body.editToken}`, 'content-type': 'application/json' }
    expect((await call('DELETE', `${VOTE}/${id}`, { headers })).status).toBe(204)
  })
})
