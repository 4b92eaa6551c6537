import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { engines } from '../../../tests/support/databases.ts'
import { aVote, voteId } from '../../../tests/support/votes.ts'

const DAY_MS = 24 * 3_600_000

describe.each(engines)('votes over HTTP on $name', (engine) => {
  it('takes a vote, gives a receipt, and counts it in the day it was cast', async () => {
    const { cast, clock, declare, scores } = await createTestApp(engine)
    await declare(1617)
    clock.set('2026-11-17T23:30:00Z')
    const vote = aVote({ satisfaction: 3 })
    const { status, body } = await cast(vote)
    expect(status).toBe(201)
    expect(body).toEqual({ id: vote.id, editToken: expect.stringMatching(/^[\w-]{43}$/) })
    const [demarche] = await scores('2026-11-01..2026-11-30')
    expect(demarche.satisfaction).toMatchObject({ n: 1, counts: { good: 1, medium: 0, bad: 0 }, mark: 10 })
    expect((await scores('2026-11-18..2026-11-18'))[0].satisfaction.n).toBe(1)
    expect((await scores('2026-11-17..2026-11-17'))[0].satisfaction.n).toBe(0)
  })

  it('answers a retry with 200 and the same receipt, whatever the order of its keys', async () => {
    const { cast, declare, scores } = await createTestApp(engine)
    await declare(1617)
    const vote = aVote({ answers: { contact_tried: [9, 11] }, comment: 'appelez-moi au 06 12 34 56 78' })
    const first = await cast(vote)
    const again = await cast({
      comment: vote.comment,
      answers: { contact_tried: [11, 9] },
      satisfaction: 3,
      demarche: 1617,
      id: vote.id.toUpperCase(),
    })
    expect([first.status, again.status]).toEqual([201, 200])
    expect(again.body).toEqual(first.body)
    expect((await scores())[0].satisfaction.n).toBe(1)
  })

  it('lets its author change it for 24 hours, and withdraw it at any time', async () => {
    const { call, cast, clock, declare, scores } = await createTestApp(engine)
    await declare(1617)
    const { body } = await cast(
      aVote({ satisfaction: 1, answers: { contact_tried: [9], contact_reached: { 9: 17 } } }),
    )
    const headers = { authorization: `Bearer ${body.editToken}` }
    const url = `/api/v1/votes/${body.id}`
    const edited = await call('PATCH', url, {
      headers,
      payload: { satisfaction: 2, answers: { contact_tried: [17] } },
    })
    expect([edited.status, edited.text]).toEqual([204, ''])
    const [demarche] = await scores()
    expect(demarche.satisfaction.counts).toEqual({ good: 0, medium: 1, bad: 0 })
    expect(demarche.contact_reachability.n).toBe(0)
    expect(demarche.autonomy.mark).toBe(10)

    clock.advance(DAY_MS + 1)
    expect((await call('PATCH', url, { headers, payload: { satisfaction: 3 } })).body.code).toBe(
      'edit-expired',
    )
    expect((await call('DELETE', url, { headers })).status).toBe(204)
    expect((await scores())[0].satisfaction.n).toBe(0)
    expect((await call('DELETE', url, { headers })).status).toBe(404)
  })

  it.each([
    ['no id', { id: undefined }],
    ['an id that is no UUID', { id: 'x' }],
    ['a UUIDv4', { id: '7f1b6a52-3c1e-4c59-9d3c-2f6f2f8f1c11' }],
    ['an unknown field', { note: 1 }],
    ['a number as text', { satisfaction: '3' }],
    ['an option of another field', { satisfaction: 4 }],
    ['no satisfaction', { satisfaction: undefined }],
    ['an unknown answer', { answers: { note: 3 } }],
    ['an unknown channel', { answers: { contact_tried: [13], contact_reached: { 13: 17 } } }],
    ['an option ticked twice', { answers: { contact_tried: [9, 9] } }],
    ['no option ticked', { answers: { contact_tried: [] } }],
    ['help needed and not needed', { answers: { contact_tried: [17, 9] } }],
    [
      'an answer for a channel that is not ticked',
      { answers: { contact_tried: [9], contact_reached: { 10: 17 } } },
    ],
    [
      'help judged that was not reached',
      { answers: { contact_tried: [9], contact_reached: { 9: 18 }, contact_satisfaction: { 9: 22 } } },
    ],
    [
      'help judged without a word of reaching it',
      { answers: { contact_tried: [9], contact_satisfaction: { 9: 22 } } },
    ],
    [
      'text of an option that is not ticked',
      { answers: { contact_tried: [9], contact_tried_verbatim: 'la mairie' } },
    ],
    ['a comment beyond 5,000 characters', { comment: 'a'.repeat(5_001) }],
    ['an unknown language', { locale: 'xx' }],
    ['a démarche that is no integer', { demarche: 1.5 }],
  ])('refuses %s, says where, and stores nothing', async (_case, change) => {
    const { cast, declare, store } = await createTestApp(engine)
    await declare(1617)
    const { status, headers, body } = await cast({ ...aVote(), ...change })
    expect(status).toBe(400)
    expect(headers['content-type']).toMatch('application/problem+json')
    expect(body).toMatchObject({ type: '/problems#invalid-request', code: 'invalid-request', status: 400 })
    expect(body.errors.length).toBeGreaterThan(0)
    for (const error of body.errors)
      expect(error).toEqual({ path: expect.stringMatching(/^\//), message: expect.any(String) })
    expect(await store.db.selectFrom('vote').selectAll().execute()).toEqual([])
  })

  it.each([
    ['an unknown démarche', { demarche: 9 }, 404, 'unknown-demarche'],
    ['an unknown button', { button: 9 }, 404, 'unknown-button'],
    ['a closed button', { button: 2 }, 409, 'button-closed'],
  ])('refuses %s', async (_case, change, status, code) => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    await call('PUT', '/api/v1/admin/demarches/1617/buttons/2', {
      headers: asAdmin,
      payload: { closed: true },
    })
    expect(await cast(aVote(change))).toMatchObject({ status, body: { code } })
  })

  it('goes to the lowest open button when it names none', async () => {
    const { call, cast, declare, store } = await createTestApp(engine)
    await declare(1617)
    await call('PUT', '/api/v1/admin/demarches/1617/buttons/1', {
      headers: asAdmin,
      payload: { closed: true },
    })
    expect((await cast(aVote())).body.code).toBe('button-closed')
    await call('PUT', '/api/v1/admin/demarches/1617/buttons/3', { headers: asAdmin, payload: {} })
    expect((await cast(aVote())).status).toBe(201)
    expect(await store.db.selectFrom('vote').select('button').execute()).toEqual([{ button: 3 }])
  })

  it('refuses another vote under a known id, and bodies it cannot read', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    const vote = aVote()
    await cast(vote)
    expect(await cast({ ...vote, satisfaction: 1 })).toMatchObject({
      status: 409,
      body: { code: 'id-reused' },
    })
    const post = (payload: string, type: string) =>
      call('POST', '/api/v1/votes', { payload, headers: { 'content-type': type } })
    expect(await post('{"id"', 'application/json')).toMatchObject({
      status: 400,
      body: { code: 'malformed-body' },
    })
    expect(await post('', 'application/json')).toMatchObject({
      status: 400,
      body: { code: 'malformed-body' },
    })
    expect(await post('{"__proto__":{}}', 'application/json')).toMatchObject({ status: 400 })
    expect(await post('{}', 'text/plain')).toMatchObject({
      status: 415,
      body: { code: 'unsupported-media-type' },
    })
    expect(await post(`"${'a'.repeat(33_000)}"`, 'application/json')).toMatchObject({
      status: 413,
      body: { code: 'body-too-large' },
    })
  })

  it.each([
    ['no token', {}],
    ['a wrong token', { authorization: 'Bearer nonsense' }],
    ['another scheme', { authorization: 'Basic abc' }],
  ])('edits and withdraws nothing with %s', async (_case, headers) => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    const { body } = await cast(aVote())
    for (const id of [body.id, voteId()]) {
      for (const method of ['PATCH', 'DELETE'] as const) {
        const payload = method === 'PATCH' ? { payload: { satisfaction: 1 } } : {}
        expect(await call(method, `/api/v1/votes/${id}`, { headers, ...payload })).toMatchObject({
          status: 401,
          body: { code: 'bad-edit-token' },
        })
      }
    }
  })

  it('drops answers about a channel that an edit has unticked', async () => {
    const { call, cast, declare, scores } = await createTestApp(engine)
    await declare(1617)
    const { body } = await cast(
      aVote({ answers: { contact_tried: [9, 11], contact_reached: { 9: 17, 11: 18 } } }),
    )
    const headers = { authorization: `Bearer ${body.editToken}` }
    const payload = {
      answers: { contact_tried: [9], contact_reached: { 9: 17, 11: 18 }, contact_satisfaction: { 11: 22 } },
    }
    expect((await call('PATCH', `/api/v1/votes/${body.id}`, { headers, payload })).status).toBe(204)
    expect((await scores())[0].contact_reachability.counts).toEqual({ yes: 1, no: 0 })
  })

  it('gives its receipt to a retry whose button was closed meanwhile', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    const vote = aVote()
    const first = await cast(vote)
    await call('PUT', '/api/v1/admin/demarches/1617/buttons/1', {
      headers: asAdmin,
      payload: { closed: true },
    })
    expect(await cast(vote)).toMatchObject({ status: 200, body: first.body })
    expect(await cast({ ...vote, satisfaction: 1 })).toMatchObject({
      status: 409,
      body: { code: 'button-closed' },
    })
  })

  it('answers an address it cannot read as a problem too', async () => {
    const { call } = await createTestApp(engine)
    expect(await call('GET', '/%zz')).toMatchObject({ status: 404, body: { code: 'not-found' } })
  })

  it('says what is wrong in French, or in English to whoever prefers it', async () => {
    const { cast } = await createTestApp(engine)
    const wrong = { ...aVote(), satisfaction: 'x' }
    const french = await cast(wrong)
    const english = await cast(wrong, { headers: { 'accept-language': 'de, en;q=0.8, fr;q=0.5' } })
    expect(french.body.errors[0].message).toBe('doit être de type number')
    expect(english.body.errors[0].message).toBe('must be number')
    expect(french.body.title).not.toBe(english.body.title)
  })

  it('masks personal data before it stores a comment, an edit and an import alike', async () => {
    const { call, cast, declare, store } = await createTestApp(engine)
    await declare(1617)
    const texts = async () =>
      (await store.db.selectFrom('vote_text').select('body').execute()).map(({ body }) => body)
    const { body } = await cast(aVote({ comment: 'Écrivez à jean.dupont@example.fr ou au 06 12 34 56 78.' }))
    expect(await texts()).toEqual(['Écrivez à [e-mail] ou au [téléphone].'])
    const headers = { authorization: `Bearer ${body.editToken}` }
    await call('PATCH', `/api/v1/votes/${body.id}`, {
      headers,
      payload: { comment: 'IBAN FR76 3000 6000 0112 3456 7890 189' },
    })
    expect(await texts()).toEqual(['IBAN [IBAN]'])
  })
})

describe.each(engines)('origins on $name', (engine) => {
  const OPEN = 'https://demarche.example.fr'

  it('takes votes from anywhere for a button that lists no origin, and remembers where from', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    expect((await cast(aVote(), { headers: { origin: OPEN } })).status).toBe(201)
    const { body } = await call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })
    expect(body.buttons[0].originsSeen).toEqual([
      { origin: OPEN, accepted: 1, refused: 0, lastDay: '2026-11-17' },
    ])
  })

  it('takes votes from listed origins alone, its own and none', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    await call('PUT', '/api/v1/admin/demarches/1617/buttons/1', {
      headers: asAdmin,
      payload: { origins: [OPEN] },
    })
    const from = async (origin?: string) =>
      (await cast(aVote(), origin === undefined ? {} : { headers: { origin } })).status
    expect(await from(OPEN)).toBe(201)
    expect(await from('https://avis.example.gouv.fr')).toBe(201)
    expect(await from()).toBe(201)
    expect(await from('https://elsewhere.example')).toBe(403)
    expect(await from('null')).toBe(403)
    const { body } = await call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })
    expect(body.buttons[0].originsSeen).toContainEqual({
      origin: 'https://elsewhere.example',
      accepted: 0,
      refused: 1,
      lastDay: '2026-11-17',
    })
  })

  it('keeps at most twenty origins a button', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    for (let i = 0; i < 25; i++) await cast(aVote(), { headers: { origin: `https://site-${i}.example` } })
    const { body } = await call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })
    expect(body.buttons[0].originsSeen).toHaveLength(20)

    // A real one that comes after a crowd of made-up ones finds its place, and keeps it.
    for (let i = 0; i < 3; i++) await cast(aVote(), { headers: { origin: OPEN } })
    await call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })
    for (let i = 30; i < 55; i++) await cast(aVote(), { headers: { origin: `https://site-${i}.example` } })
    const later = await call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })
    expect(later.body.buttons[0].originsSeen).toHaveLength(20)
    expect(later.body.buttons[0].originsSeen[0]).toMatchObject({ origin: OPEN, accepted: 3 })
  })

  it('goes on remembering after an origin that is empty', async () => {
    const { call, cast, declare } = await createTestApp(engine)
    await declare(1617)
    expect((await cast(aVote(), { headers: { origin: '' } })).status).toBe(201)
    await cast(aVote(), { headers: { origin: OPEN } })
    const { body } = await call('GET', '/api/v1/admin/demarches/1617', { headers: asAdmin })
    expect(body.buttons[0].originsSeen.map((one: { origin: string }) => one.origin)).toEqual([OPEN])
  })

  it('lets every page read its answers, refusals included, without credentials', async () => {
    const { call, cast } = await createTestApp(engine)
    const headers = { origin: OPEN, 'access-control-request-method': 'PATCH' }
    const preflight = await call('OPTIONS', '/api/v1/votes/x', { headers })
    expect(preflight.status).toBe(204)
    expect(preflight.headers['access-control-allow-methods']).toContain('PATCH')
    const refused = await cast({}, { headers: { origin: OPEN } })
    expect(refused.status).toBe(400)
    for (const answer of [preflight, refused]) {
      expect(answer.headers['access-control-allow-origin']).toBe('*')
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    }
  })
})

describe.each(engines)('the limit of votes on $name', (engine) => {
  const limited = { RATE_LIMIT_PER_MINUTE: '2', TRUST_PROXY: '1' }
  const from = (address: string) => ({ headers: { 'x-forwarded-for': address } })

  it('refuses a client beyond its number a minute, with Retry-After, and no other client', async () => {
    const { cast, declare, store } = await createTestApp(engine, limited)
    await declare(1617)
    const statuses: number[] = []
    for (let i = 0; i < 3; i++) statuses.push((await cast(aVote(), from('192.0.2.1'))).status)
    expect(statuses).toEqual([201, 201, 429])
    const refused = await cast(aVote(), from('192.0.2.1'))
    expect(refused.body.code).toBe('too-many-requests')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect((await cast(aVote(), from('192.0.2.2'))).status).toBe(201)
    expect(await store.db.selectFrom('vote').selectAll().execute()).toHaveLength(3)
  })

  it('counts an IPv6 network of 64 bits as one client, and an IPv4 in IPv6 dress as itself', async () => {
    const { cast, declare } = await createTestApp(engine, limited)
    await declare(1617)
    const status = async (address: string) => (await cast(aVote(), from(address))).status
    expect(await status('2001:db8:1:2::1')).toBe(201)
    expect(await status('2001:db8:1:2:ffff::9')).toBe(201)
    expect(await status('2001:db8:1:2:3:4:5:6')).toBe(429)
    expect(await status('2001:db8:1:3::1')).toBe(201)
    expect(await status('192.0.2.1')).toBe(201)
    expect(await status('::ffff:192.0.2.1')).toBe(201)
    expect(await status('192.0.2.1:4711')).toBe(429)
    expect(await status('[2001:db8:1:2::9]:4711')).toBe(429)
  })

  it('warns once when a proxy is there and not trusted', async () => {
    const { cast, declare, logLines } = await createTestApp(engine, { RATE_LIMIT_PER_MINUTE: '30' })
    await declare(1617)
    for (let i = 0; i < 3; i++) await cast(aVote(), from('192.0.2.1'))
    expect(logLines.filter((line) => line.includes('TRUST_PROXY'))).toHaveLength(1)
  })
})

describe.each(engines)('privacy on $name', (engine) => {
  it('leaves no address of a client in the database or the log', async () => {
    const { call, cast, declare, logLines, store } = await createTestApp(engine, {
      TRUST_PROXY: '1',
      RATE_LIMIT_PER_MINUTE: '2',
    })
    await declare(1617)
    const addresses = ['203.0.113.77', '2001:db8:77::1', '10.9.8.7']
    for (const address of addresses) {
      const options = {
        headers: { 'x-forwarded-for': address, 'user-agent': 'Very-Special-Browser/9' },
        remoteAddress: '10.9.8.7',
      }
      for (let i = 0; i < 4; i++) await cast(aVote({ comment: 'rien à dire' }), options)
      await cast({ wrong: true }, options)
      await call('GET', '/nowhere', options)
    }
    const tables = await store.db.introspection.getTables()
    expect(tables.length).toBeGreaterThan(8)
    const dump: string[] = [...logLines]
    for (const { name } of tables) {
      const rows = await store.db
        .selectFrom(name as 'vote')
        .selectAll()
        .execute()
      dump.push(
        JSON.stringify(rows),
        ...rows.flatMap((row) =>
          Object.values(row).map((value) => Buffer.from(String(value)).toString('latin1')),
        ),
      )
    }
    const everything = dump.join('\n')
    expect(everything).toContain('rien à dire')
    for (const secret of [...addresses, '203.0.113', '2001:db8', 'Very-Special-Browser'])
      expect(everything).not.toContain(secret)
  })
})
