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
      state: 'open',
      legacyId: null,
      indicators: {},
      announcements: [],
      buttons: [
        {
          number: 1,
          title: 'Bouton principal',
          closed: false,
          formId: null,
          legacySource: null,
          origins: [],
          originsSeen: [],
        },
      ],
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

describe.each(engines)('names of pasted codes on $name', (engine) => {
  /** 1617 and 42, a button each, and how to write them. */
  async function createNamed() {
    const tested = await createTestApp(engine)
    await tested.declare(1617, 42)
    const put = (path: string, payload: object) =>
      tested.call('PUT', `/api/v1/admin/demarches/${path}`, {
        headers: { ...asAdmin, 'accept-language': 'en' },
        payload,
      })
    return { ...tested, put }
  }

  it('stay until they are changed, and are taken away by null', async () => {
    const { put } = await createNamed()
    expect((await put('1617', { ...DEMARCHE, legacyId: 301 })).body.legacyId).toBe(301)
    expect((await put('1617', DEMARCHE)).body.legacyId).toBe(301)
    expect((await put('1617', { ...DEMARCHE, legacyId: 302 })).body.legacyId).toBe(302)
    expect((await put('1617', { ...DEMARCHE, legacyId: null })).body.legacyId).toBe(null)

    const named = { formId: 88, legacySource: 'button-déclaration' }
    expect((await put('1617/buttons/1', named)).body.buttons).toMatchObject([named])
    expect((await put('1617/buttons/1', { closed: true })).body.buttons).toMatchObject([named])
    const nameless = { formId: null, legacySource: null }
    expect((await put('1617/buttons/1', nameless)).body.buttons).toMatchObject([nameless])
  })

  it('belong to one alone: a second one is told whose it is, and nothing changes', async () => {
    const { call, put } = await createNamed()
    await put('1617', { ...DEMARCHE, legacyId: 301 })
    await put('1617/buttons/1', { formId: 88, legacySource: 'button' })
    const read = async () => (await call('GET', '/api/v1/admin/demarches', { headers: asAdmin })).body
    const before = await read()
    const ofButton = 'is already that of démarche 1617, button 1'
    for (const [path, payload, field, message] of [
      ['42', { ...DEMARCHE, legacyId: 301 }, '/legacyId', 'is already that of démarche 1617'],
      ['43', { ...DEMARCHE, legacyId: 301 }, '/legacyId', 'is already that of démarche 1617'],
      ['42/buttons/1', { title: 'B', formId: 88 }, '/formId', ofButton],
      ['1617/buttons/2', { title: 'B', formId: 88 }, '/formId', ofButton],
      ['1617/buttons/2', { title: 'B', legacySource: 'button' }, '/legacySource', ofButton],
    ] as const) {
      const { status, body } = await put(path, payload)
      expect([status, body.code], path).toEqual([409, 'id-taken'])
      expect(body.errors).toEqual([{ path: field, message }])
    }
    expect(await read()).toEqual(before)
    // A source is one button's within its démarche: elsewhere it is another's.
    expect((await put('42/buttons/1', { legacySource: 'button' })).status).toBe(200)
    // Its own, again; another démarche's own id; and what was given up.
    expect((await put('1617/buttons/1', { formId: 88, legacySource: 'button' })).status).toBe(200)
    expect((await put('1617', { ...DEMARCHE, legacyId: 42 })).status).toBe(200)
    expect((await put('42', { ...DEMARCHE, legacyId: 301 })).status).toBe(200)
  })

  it('go to the first of those who ask at once', async () => {
    const { put } = await createNamed()
    const numbers = Array.from({ length: 6 }, (_, i) => i + 1)
    const answers = await Promise.all(numbers.map((n) => put(`1617/buttons/${n}`, { formId: 88 })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
  })

  it('are within limits, which the database holds too', async () => {
    const { put, store } = await createNamed()
    for (const legacyId of [0, 1_000_000_000, 1.5, '301', true]) {
      expect((await put('1617', { ...DEMARCHE, legacyId })).status, String(legacyId)).toBe(400)
    }
    for (const wrong of [
      { formId: 0 },
      { formId: 1_000_000_000 },
      { formId: '88' },
      { legacySource: '' },
      { legacySource: 'x'.repeat(101) },
      { legacySource: 'a\u0000b' },
      { legacySource: 1 },
    ]) {
      expect((await put('1617/buttons/1', wrong)).status, JSON.stringify(wrong)).toBe(400)
    }
    const { db } = store
    await put('1617', { ...DEMARCHE, legacyId: 999_999_999 })
    await put('1617/buttons/1', { formId: 1, legacySource: 'é'.repeat(100) })
    for (const legacy_id of [0, 1_000_000_000, 999_999_999]) {
      await expect(
        db.updateTable('demarche').set({ legacy_id }).where('id', '=', 42).execute(),
      ).rejects.toThrow()
    }
    for (const row of [
      { form_id: 0 },
      { form_id: 1_000_000_000 },
      { form_id: 1 },
      { legacy_source: '' },
      { legacy_source: 'x'.repeat(101) },
    ]) {
      await expect(
        db.updateTable('button').set(row).where('demarche', '=', 42).execute(),
        JSON.stringify(row),
      ).rejects.toThrow()
    }
    await put('1617/buttons/2', {})
    await expect(
      db
        .updateTable('button')
        .set({ legacy_source: 'é'.repeat(100) })
        .where('number', '=', 2)
        .execute(),
    ).rejects.toThrow()
  })

  it('come in with an import, line by line', async () => {
    const { call, put } = await createNamed()
    await put('1617', { ...DEMARCHE, legacyId: 301 })
    const send = async (payload: string | object, type: string) =>
      (
        await call('POST', '/api/v1/admin/demarches/import', {
          headers: { ...asAdmin, 'content-type': type },
          payload,
        })
      ).body
    const csv = [
      'id;title;administration;ministere;legacyId',
      '1617;Acte de naissance;DILA;Premier ministre;',
      '2;Acte;DILA;Premier ministre;302',
      '3;Acte;DILA;Premier ministre;302',
      '4;Acte;DILA;Premier ministre;abc',
      '42;Acte;DILA;Premier ministre;301',
    ].join('\n')
    const report = await send(csv, 'text/csv')
    expect(report).toMatchObject({ created: 1, updated: 0, unchanged: 1, refusedCount: 3 })
    expect(report.refused.map(({ line }: { line: number }) => line)).toEqual([4, 5, 6])
    expect(report.refused[0].message).toBe('/legacyId est déjà celui de la démarche 2')
    expect(report.refused[2].message).toBe('/legacyId est déjà celui de la démarche 1617')
    const given = [{ id: 1617, ...DEMARCHE, legacyId: null }]
    expect(await send(given, 'application/json')).toMatchObject({ updated: 1, refusedCount: 0 })
    const { demarches } = (await call('GET', '/api/v1/admin/demarches', { headers: asAdmin })).body
    const legacyIds = demarches.map((one: { id: number; legacyId: unknown }) => [one.id, one.legacyId])
    expect(legacyIds).toEqual([
      [2, 302],
      [42, null],
      [1617, null],
    ])
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
    'GET /api/v1/admin/demarches/export',
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
