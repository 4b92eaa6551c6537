import { describe, expect, it } from 'vitest'
import { ADMIN_KEY, asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'

const DEMARCHE = { title: 'Acte de naissance', administration: 'DILA', ministere: 'Premier ministre' }

describe.each(engines)('the registry on $name', (engine) => {
  it('writes a démarche with its first button, and writes it again', async () => {
    const { call } = await createTestApp(engine)
    const put = (payload: object) =>
      call('PUT', '/api/v1/admin/demarches/1617', { headers: asAdmin, payload })
    const created = await put(DEMARCHE)
    expect(created.status).toBe(201)
    expect(created.body).toEqual({
      id: 1617,
      ...DEMARCHE,
      essential: false,
      public: true,
      buttons: [{ number: 1, title: 'Bouton principal', closed: false, origins: [], originsSeen: [] }],
    })
    const updated = await put({ ...DEMARCHE, essential: true })
    expect([updated.status, updated.body.essential]).toEqual([200, true])
    expect((await put({ ...DEMARCHE, title: '  ' })).body.code).toBe('invalid-request')
    expect((await put({ ...DEMARCHE, id: 3 })).body.code).toBe('invalid-request')
  })

  it('writes a button with its origins, and refuses an origin that is none', async () => {
    const { call, declare } = await createTestApp(engine)
    await declare(1617)
    const put = (payload: object, path = '1617/buttons/2') =>
      call('PUT', `/api/v1/admin/demarches/${path}`, { headers: asAdmin, payload })
    const { body } = await put({
      title: 'Fin de parcours',
      origins: ['https://b.example', 'https://a.example:8443'],
    })
    expect(body.buttons[1]).toMatchObject({
      number: 2,
      title: 'Fin de parcours',
      origins: ['https://a.example:8443', 'https://b.example'],
    })
    for (const origin of [
      'a.example',
      'https://a.example/',
      'https://a.example/page',
      'ftp://a.example',
      '*',
      'null',
    ]) {
      expect((await put({ origins: [origin] })).status, origin).toBe(400)
    }
    const closed = await put({ closed: true })
    expect(closed.body.buttons[1]).toMatchObject({
      title: 'Fin de parcours',
      closed: true,
      origins: body.buttons[1].origins,
    })
    expect((await put({}, '9/buttons/1')).status).toBe(404)
    expect((await put({}, '1617/buttons/0')).status).toBe(400)
  })

  it('imports démarches from JSON or CSV, reporting line by line', async () => {
    const { call } = await createTestApp(engine)
    const send = (payload: string | object, type: string) =>
      call('POST', '/api/v1/admin/demarches/import', {
        headers: { ...asAdmin, 'content-type': type },
        payload,
      })
    const json = await send(
      [
        { id: 1, ...DEMARCHE },
        { id: 2, ...DEMARCHE },
        { id: 2, ...DEMARCHE },
        { id: 'x', ...DEMARCHE },
      ],
      'application/json',
    )
    expect(json.body).toMatchObject({ created: 2, updated: 0, unchanged: 0 })
    expect(json.body.refused.map((one: { line: number }) => one.line)).toEqual([3, 4])
    const csv = [
      '\uFEFFid;title;administration;ministere;essential',
      '1;Acte de naissance;DILA;Premier ministre;true',
      '2;Acte de naissance;DILA;Premier ministre;',
      '3;"Carte grise; changement";ANTS;Intérieur;false',
      '4;;ANTS;Intérieur;false',
      '5;Permis;ANTS;Intérieur;peut-être',
      '6;Permis, duplicata;ANTS;Intérieur;true',
      '7;Permis;ANTS',
    ].join('\r\n')
    const report = (await send(csv, 'text/csv')).body
    expect(report).toMatchObject({ created: 2, updated: 1, unchanged: 1, refusedCount: 3 })
    expect(report.refused.map((one: { line: number }) => one.line)).toEqual([5, 6, 8])
    expect(report.refused[2].message).toBe('la ligne a 3 colonnes, pas autant que l’en-tête')
    for (const wrong of [
      '',
      'nonsense',
      'id,title\n1,a',
      'id,title,administration,ministere,note\n1,a,b,c,d',
    ]) {
      expect((await send(wrong, 'text/csv')).status, wrong).toBe(400)
    }
    const latin1 = Buffer.from('id,title,administration,ministere\n1,Démarche,a,b', 'latin1')
    expect((await send(latin1, 'text/csv')).body.code).toBe('invalid-file')
    expect((await send({ id: 1 }, 'application/json')).body.code).toBe('invalid-file')
    expect((await call('GET', '/api/v1/admin/demarches', { headers: asAdmin })).body.demarches).toHaveLength(
      4,
    )
  })
})

describe.each(engines)('keys on $name', (engine) => {
  it('makes scoped, expiring keys, kept by their hash alone', async () => {
    const { call, clock, store } = await createTestApp(engine)
    const expiresAt = new Date(clock() + 60_000).toISOString()
    const { status, headers, body } = await call('POST', '/api/v1/admin/keys', {
      headers: asAdmin,
      payload: { name: 'Observatoire', scopes: ['registry'], expiresAt },
    })
    expect(status).toBe(201)
    expect(headers['cache-control']).toBe('no-store')
    const bearer = { authorization: `Bearer ${body.key}` }
    expect((await call('GET', '/api/v1/admin/demarches', { headers: bearer })).status).toBe(200)
    expect((await call('GET', '/api/v1/admin/keys', { headers: bearer })).body.code).toBe('scope-missing')
    const listed = await call('GET', '/api/v1/admin/keys', { headers: asAdmin })
    expect(listed.body.keys.map((key: { name: string }) => key.name)).toEqual(['ADMIN_KEY', 'Observatoire'])
    expect(listed.text).not.toContain(body.key)
    const rows = await store.db.selectFrom('api_key').selectAll().execute()
    for (const row of rows) {
      expect(row.hash).toHaveLength(32)
      for (const secret of [body.key, ADMIN_KEY])
        expect(JSON.stringify(row) + row.hash.toString('latin1')).not.toContain(secret)
    }
    clock.advance(60_000)
    expect((await call('GET', '/api/v1/admin/demarches', { headers: bearer })).status).toBe(401)
  })

  it('passes on no scope that the asking key lacks, and numbers keys one after the other', async () => {
    const { call } = await createTestApp(engine)
    const make = (headers: Record<string, string>, scopes: string[]) =>
      call('POST', '/api/v1/admin/keys', { headers, payload: { name: 'A', scopes } })
    const { body } = await make(asAdmin, ['keys'])
    const bearer = { authorization: `Bearer ${body.key}` }
    expect((await make(bearer, ['keys', 'registry'])).body.code).toBe('scope-missing')
    const made = await Promise.all(Array.from({ length: 5 }, () => make(bearer, ['keys'])))
    expect(new Set(made.map((one) => one.body.id)).size).toBe(5)
  })

  it('ends a key at once', async () => {
    const { call } = await createTestApp(engine)
    const { body } = await call('POST', '/api/v1/admin/keys', {
      headers: asAdmin,
      payload: { name: 'A', scopes: ['keys'] },
    })
    expect((await call('DELETE', `/api/v1/admin/keys/${body.id}`, { headers: asAdmin })).status).toBe(204)
    expect(
      (await call('GET', '/api/v1/admin/keys', { headers: { authorization: `Bearer ${body.key}` } })).status,
    ).toBe(401)
    expect((await call('DELETE', `/api/v1/admin/keys/${body.id}`, { headers: asAdmin })).body.code).toBe(
      'unknown-key',
    )
  })

  it('never gives the id of an ended key to another, and no longer lists it', async () => {
    const { call, store } = await createTestApp(engine)
    const make = async (): Promise<{ id: number; key: string }> =>
      (
        await call('POST', '/api/v1/admin/keys', {
          headers: asAdmin,
          payload: { name: 'A', scopes: ['keys'] },
        })
      ).body
    const first = await make()
    const former = await store.db
      .selectFrom('api_key')
      .select('hash')
      .where('id', '=', first.id)
      .executeTakeFirstOrThrow()
    await call('DELETE', `/api/v1/admin/keys/${first.id}`, { headers: asAdmin })
    expect((await make()).id).toBeGreaterThan(first.id)
    const { body } = await call('GET', '/api/v1/admin/keys', { headers: asAdmin })
    expect(body.keys.map(({ id }: { id: number }) => id)).not.toContain(first.id)
    const hashes = await store.db.selectFrom('api_key').select('hash').execute()
    expect(hashes.map(({ hash }) => hash.toString('hex'))).not.toContain(former.hash.toString('hex'))
  })

  it('makes no key that has already expired', async () => {
    const { call, clock } = await createTestApp(engine)
    const make = (expiresAt: string) =>
      call('POST', '/api/v1/admin/keys', {
        headers: { ...asAdmin, 'accept-language': 'en' },
        payload: { name: 'A', scopes: ['keys'], expiresAt },
      })
    for (const passedMs of [0, 86_400_000]) {
      const { status, body } = await make(new Date(clock() - passedMs).toISOString())
      expect([status, body.code, body.errors]).toEqual([
        400,
        'invalid-request',
        [{ path: '/expiresAt', message: 'has already passed' }],
      ])
    }
    expect((await make(new Date(clock() + 1_000).toISOString())).status).toBe(201)
  })

  it.each([
    'GET /api/v1/admin/demarches',
    'GET /api/v1/admin/demarches/1',
    'GET /api/v1/admin/keys',
    'GET /api/v1/admin/votes/export',
    'PUT /api/v1/admin/demarches/1',
    'POST /api/v1/admin/demarches/import',
    'POST /api/v1/admin/votes/import',
    'DELETE /api/v1/admin/keys/1',
  ])('answers %s with 401 without a key, or with a wrong one', async (route) => {
    const { call } = await createTestApp(engine)
    const [method, url] = route.split(' ') as ['GET', string]
    const without = await call(method, url)
    expect([without.status, without.headers['www-authenticate'], without.body.code]).toEqual([
      401,
      'Bearer',
      'key-required',
    ])
    expect((await call(method, url, { headers: { authorization: 'Bearer nonsense' } })).status).toBe(401)
  })
})
