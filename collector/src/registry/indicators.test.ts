import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'

const DEMARCHE = { title: 'Acte de naissance', administration: 'DILA', ministere: 'Premier ministre' }
const beside = { source: 'Enquête 2026', date: '2026-06-30', status: 'declared' }
const volume = { value: 300_000, ...beside }
const contacts = { value: ['phone', 'counter'], ...beside, status: 'verified' }

describe.each(engines)('indicators on $name', (engine) => {
  async function createPut() {
    const tested = await createTestApp(engine)
    const put = (payload: object) =>
      tested.call('PUT', '/api/v1/admin/demarches/1617', {
        headers: asAdmin,
        payload: { ...DEMARCHE, ...payload },
      })
    return { ...tested, put }
  }

  it('stay until they are changed, and are taken away by null, one by one or all', async () => {
    const { put } = await createPut()
    const after = async (payload: object) => (await put(payload)).body.indicators
    expect(await after({})).toEqual({})
    expect(await after({ indicators: { volume, contacts } })).toEqual({ volume, contacts })
    expect(await after({})).toEqual({ volume, contacts })
    expect(await after({ indicators: {} })).toEqual({ volume, contacts })
    const verified = { ...volume, value: 310_000, status: 'verified' }
    expect(await after({ indicators: { volume: verified } })).toEqual({ volume: verified, contacts })
    expect(await after({ indicators: { contacts: null } })).toEqual({ volume: verified })
    expect(await after({ indicators: { contacts: null } })).toEqual({ volume: verified })
    expect(await after({ indicators: null })).toEqual({})
  })

  it('come without touching what is not spoken of', async () => {
    const { call, put } = await createPut()
    const hidden = (await put({ essential: true, public: false, state: 'closed', legacyId: 301 })).body
    expect(hidden).toMatchObject({ essential: true, public: false })
    expect((await put({ indicators: { volume } })).body).toEqual({ ...hidden, indicators: { volume } })
    await call('POST', '/api/v1/admin/demarches/import', {
      headers: { ...asAdmin, 'content-type': 'text/csv' },
      payload: 'id,title,administration,ministere,essential\n1617,Acte de naissance,DILA,Premier ministre,\n',
    })
    const { body } = await call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })
    expect(body).toEqual({ ...hidden, indicators: { volume } })
  })

  it('are read back after a restart', async () => {
    const url = await engine.migratedUrl()
    const here = { ...engine, migratedUrl: async () => url }
    const first = await createTestApp(here)
    const payload = { ...DEMARCHE, state: 'closed', indicators: { volume, contacts } }
    await first.call('PUT', '/api/v1/admin/demarches/1617', { headers: asAdmin, payload })
    const second = await createTestApp(here)
    const { body } = await second.call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })
    expect(body).toMatchObject({ state: 'closed', indicators: { volume, contacts } })
  })

  it('are refused with the place of what is wrong, and nothing is written', async () => {
    const { call, put } = await createPut()
    for (const [indicators, path] of [
      [{ volume: { ...volume, value: '300000' } }, '/indicators/volume/value'],
      [{ volume: { value: 1 } }, '/indicators/volume/source'],
      [{ volume: { ...volume, date: '30/06/2026' } }, '/indicators/volume/date'],
      [{ volume: { ...volume, status: 'sure' } }, '/indicators/volume/status'],
      [{ contacts: { ...contacts, value: ['phone', 'phone'] } }, '/indicators/contacts/value'],
      [{ colour: volume }, '/indicators/colour'],
      [[], '/indicators'],
    ] as const) {
      const { status, body } = await put({ indicators })
      expect([status, body.code], path).toEqual([400, 'invalid-request'])
      expect(body.errors.map((error: { path: string }) => error.path)).toContain(path)
    }
    expect((await call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })).status).toBe(404)
  })

  it('are within limits that the database holds too', async () => {
    const { put, store } = await createPut()
    await put({ indicators: { lifeEvent: { value: '"'.repeat(300), ...beside } } })
    for (const row of [
      { value: 'x'.repeat(603) },
      { value: '' },
      { source: '' },
      { source: 'x'.repeat(301) },
      { day: -1 },
      { verified: 2 },
      { field: '' },
      { demarche: 42 },
    ]) {
      const written = store.db.updateTable('indicator').set(row).execute()
      await expect(written, JSON.stringify(row)).rejects.toThrow()
    }
    // Which no type lets pass: what is tried is the database.
    const written = store.db
      .updateTable('demarche')
      .set({ state: 'gone' as 'open' })
      .execute()
    await expect(written).rejects.toThrow()
  })

  it('come in by four columns each, and an empty cell says nothing', async () => {
    const { call, put } = await createPut()
    await put({ indicators: { volume, contacts } })
    const send = async (...lines: string[]) =>
      (
        await call('POST', '/api/v1/admin/demarches/import', {
          headers: { ...asAdmin, 'content-type': 'text/csv', 'accept-language': 'en' },
          payload: lines.join('\n'),
        })
      ).body
    const header =
      'id;title;administration;ministere;state;volume;volume_source;volume_date;volume_status;contacts;contacts_source;contacts_date;contacts_status'
    const report = await send(
      header,
      '1617;Acte de naissance;DILA;Premier ministre;;;;;;|;Enquête;2026-10-01;declared',
      '2;Acte;DILA;M;closed;12;Enquête;2026-10-01;verified;phone|chat;Enquête;2026-10-01;declared',
      '3;Acte;DILA;M;;12,5;Enquête;2026-10-01;verified;;;;',
      '4;Acte;DILA;M;;12;;;;;;;',
      '5;Acte;DILA;M;;;Enquête;2026-10-01;declared;;;;',
      '6;Acte;DILA;M;ouverte;;;;;fax;Enquête;2026-10-01;declared',
    )
    expect(report).toMatchObject({ created: 1, updated: 1, unchanged: 0, refusedCount: 4 })
    expect(report.refused.map(({ line }: { line: number }) => line)).toEqual([4, 5, 6, 7])
    expect(report.refused.map(({ message }: { message: string }) => message)).toEqual([
      '/indicators/volume/value must be integer',
      expect.stringMatching(/^\/indicators\/volume\/source must have/),
      expect.stringMatching(/^\/indicators\/volume\/value must have/),
      expect.stringMatching(/^\/state must be .* ; \/indicators\/contacts\/value\/0 must be/),
    ])
    const { demarches } = (await call('GET', '/api/v1/admin/demarches', { headers: asAdmin })).body
    const when = { source: 'Enquête', date: '2026-10-01', status: 'declared' }
    expect(demarches).toMatchObject([
      {
        state: 'closed',
        indicators: {
          volume: { value: 12, ...when, status: 'verified' },
          contacts: { value: ['phone', 'chat'], ...when },
        },
      },
      { state: 'open', indicators: { volume, contacts: { value: [], ...when } } },
    ])
  })
})

describe('a file that is none', () => {
  const [sqlite] = engines
  const REQUIRED = 'id,title,administration,ministere'

  it.each<[string, string | Buffer, object[]]>([
    [
      'an unknown column',
      `${REQUIRED},volumes\n`,
      [{ path: '/volumes', message: 'this column is not known' }],
    ],
    [
      'two same columns',
      `${REQUIRED},volume,volume\n`,
      [{ path: '/volume', message: 'this column stands there twice' }],
    ],
    [
      'a missing column',
      'id,title,ministere\n',
      [{ path: '/administration', message: 'this column is missing' }],
    ],
    [
      'another encoding',
      Buffer.from(`${REQUIRED}\n1,a,b,c\n2,Démarche,b,c\n`, 'latin1'),
      [{ path: '', message: 'line 3 is not UTF-8' }],
    ],
    ['UTF-16', Buffer.from(`\uFEFF${REQUIRED}\n`, 'utf16le'), [{ path: '', message: 'line 1 is not UTF-8' }]],
    [
      'a quotation mark that is never closed',
      `${REQUIRED}\n1,"a,b,c\n`,
      [{ path: '', message: expect.stringMatching(/^line \d cannot be read/) }],
    ],
  ])('is refused with what is wrong: %s', async (_case, payload, errors) => {
    if (!sqlite) throw new Error('no engine')
    const { call } = await createTestApp(sqlite)
    const { status, body } = await call('POST', '/api/v1/admin/demarches/import', {
      headers: { ...asAdmin, 'content-type': 'text/csv', 'accept-language': 'en' },
      payload,
    })
    expect([status, body.code, body.errors]).toEqual([400, 'invalid-file', errors])
  })
})
