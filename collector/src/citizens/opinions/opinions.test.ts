import type { OpinionInput } from '@monavis/shared/opinions'
import { SOURCES } from '@monavis/shared/vote'
import { describe, expect, it, onTestFinished } from 'vitest'
import { asAdmin, createTestApp } from '../../../../tests/support/app.ts'
import { type Engine, engines } from '../../../../tests/support/databases.ts'
import { voteId } from '../../../../tests/support/votes.ts'
import { startHousekeeping } from '../../votes/housekeeping.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const TEXT = 'Tout est clair, sauf la fin.'

function anOpinion(changes: Partial<OpinionInput> = {}): OpinionInput {
  return { id: voteId(), demarche: 1617, outcome: 'done', satisfaction: 3, text: TEXT, ...changes }
}

async function createDoor(engine: Engine, env: Record<string, string> = {}) {
  const tested = await createTestApp(engine, env)
  const { call, store } = tested
  await tested.declare(1617, 1618)
  const give = (changes: Partial<OpinionInput> = {}, headers: Record<string, string> = {}) =>
    call('POST', '/api/v1/opinions', { payload: anOpinion(changes), headers })
  const opinions = () => store.db.selectFrom('opinion').selectAll().execute()
  const votes = () => store.db.selectFrom('vote').selectAll().execute()
  const list = async (state?: string) => {
    const query = state ? `?state=${state}` : ''
    const { body } = await call('GET', `/api/v1/admin/opinions${query}`, { headers: asAdmin })
    return body.opinions
  }
  const act = (method: 'POST' | 'PUT', path: string, payload: object, headers = asAdmin) =>
    call(method, `/api/v1/admin/opinions/${path}`, { payload, headers })
  const published = async () => (await call('GET', '/api/v1/opinions')).body
  return {
    ...tested,
    ...{ give, opinions, votes, list, published },
    decide: (number: number, payload: object, headers = asAdmin) =>
      act('POST', `${number}/decision`, payload, headers),
    answer: (number: number, text: string, headers = asAdmin) =>
      act('PUT', `${number}/answer`, { text }, headers),
    /** Gives one, and publishes it. @returns its number */
    publish: async (changes: Partial<OpinionInput> = {}): Promise<number> => {
      await give(changes)
      const { number } = (await list()).at(-1)
      expect((await act('POST', `${number}/decision`, { decision: 'publish' })).status).toBe(204)
      return number
    },
    withdraw: (id: string, token: string) =>
      call('DELETE', `/api/v1/opinions/${id}`, { headers: { authorization: `Bearer ${token}` } }),
    keyWith: async (...scopes: string[]) => {
      const { body } = await call('POST', '/api/v1/admin/keys', {
        headers: asAdmin,
        payload: { name: 'Une clé', scopes },
      })
      return { authorization: `Bearer ${body.key}` }
    },
  }
}

describe.each(engines)('opinions from the observatory on $name', (engine) => {
  it('count once in the mark where the démarche was gone through, whatever is sent twice', async () => {
    const { call, give, opinions, votes, scores } = await createDoor(engine)
    const opinion = anOpinion({ locale: 'en' })
    const first = await call('POST', '/api/v1/opinions', { payload: opinion })
    expect(first.status).toBe(201)
    expect(first.body).toEqual({ id: opinion.id, editToken: expect.any(String), counted: true })
    const again = await call('POST', '/api/v1/opinions', { payload: opinion })
    expect([again.status, again.body]).toEqual([200, first.body])
    for (const other of [
      { satisfaction: 1 },
      { text: 'Non.' },
      { outcome: 'given-up' },
      { demarche: 1618 },
    ]) {
      const answer = await give({ ...opinion, ...(other as Partial<OpinionInput>) })
      expect([answer.status, answer.body.code]).toEqual([409, 'id-reused'])
    }
    expect(await opinions()).toHaveLength(1)
    expect(await votes()).toMatchObject([
      {
        demarche: 1617,
        button: 1,
        satisfaction: 3,
        state: 0,
        locale: 1,
        source: SOURCES.indexOf('observatory'),
      },
    ])
    const [scored] = await scores()
    expect(scored.satisfaction.n).toBe(1)
    // What was said stands in the opinion alone, until it is read.
    expect((await opinions())[0]?.body).toBe(TEXT)
  })

  it('stand beside the mark where somebody gave up, and are counted over twelve months', async () => {
    const { clock, give, votes, published } = await createDoor(engine)
    clock.set('2025-11-17T22:59:59Z')
    await give({ outcome: 'given-up' })
    clock.set('2025-11-17T23:00:00Z')
    const { body, status } = await give({ outcome: 'given-up', text: '' })
    expect([status, body.counted]).toEqual([201, false])
    clock.set('2026-11-17T10:00:00Z')
    await give({ outcome: 'given-up', demarche: 1618 })
    await give({ outcome: 'given-up' })
    expect(await votes()).toEqual([])
    expect(await published()).toEqual({
      from: '2025-11-18',
      to: '2026-11-17',
      demarches: [
        { id: 1617, givenUp: 2, opinions: [] },
        { id: 1618, givenUp: 1, opinions: [] },
      ],
    })
    clock.set('2026-11-18T10:00:00Z')
    expect((await published()).demarches[0]).toMatchObject({ id: 1617, givenUp: 1 })
  })

  it('are taken without a vote where the button or the démarche is closed', async () => {
    const { call, give, votes, opinions } = await createDoor(engine)
    const close = (path: string, payload: object) =>
      call('PUT', `/api/v1/admin/demarches/${path}`, { headers: asAdmin, payload })
    await close('1617/buttons/1', { closed: true })
    await close('1618', { title: 'B', administration: 'A', ministere: 'M', state: 'closed' })
    for (const demarche of [1617, 1618]) {
      const { status, body } = await give({ demarche })
      expect([status, body.counted]).toEqual([201, false])
    }
    expect(await votes()).toEqual([])
    expect(await opinions()).toHaveLength(2)
  })

  it('are of public démarches', async () => {
    const { call, give, opinions, publish, published } = await createDoor(engine)
    const save = (payload: object) =>
      call('PUT', '/api/v1/admin/demarches/1618', {
        headers: asAdmin,
        payload: { title: 'B', administration: 'A', ministere: 'M', ...payload },
      })
    await publish({ demarche: 1618 })
    expect((await published()).demarches).toHaveLength(1)
    for (const change of [{ public: false }, { public: true, state: 'archived' }]) {
      await save(change)
      expect((await give({ demarche: 1618 })).body.code).toBe('unknown-demarche')
      expect((await published()).demarches).toEqual([])
    }
    expect((await give({ demarche: 9 })).status).toBe(404)
    expect(await opinions()).toHaveLength(1)
  })

  it('are refused whole by the rules of votes, and by rude words', async () => {
    const { call, give, opinions, votes } = await createDoor(engine)
    const rude = await give({ text: 'Quelle MERDE.' })
    expect([rude.status, rude.body.code]).toEqual([400, 'rude-words'])
    await call('PUT', '/api/v1/admin/demarches/1617/buttons/1', {
      headers: asAdmin,
      payload: { origins: ['https://a.fr'] },
    })
    const foreign = await give({}, { origin: 'https://evil.example' })
    expect([foreign.status, foreign.body.code]).toEqual([403, 'origin-refused'])
    expect((await give({ text: 'a'.repeat(2_001) })).body.code).toBe('invalid-request')
    expect(await opinions()).toEqual([])
    expect(await votes()).toEqual([])
  })

  it('come by the limit of texts, and are kept apart like votes', async () => {
    const { give, votes } = await createDoor(engine, { RATE_LIMIT_PER_MINUTE: '420' })
    for (let i = 0; i < 21; i++) expect((await give()).status).toBe(201)
    expect((await give({ outcome: 'given-up' })).status).toBe(429)
    expect((await votes()).filter(({ state }) => state === 1)).toHaveLength(1)
  })

  it('go with their vote when their author takes them back', async () => {
    const { call, give, opinions, votes, withdraw, publish, published } = await createDoor(engine)
    const { body: done } = await give()
    const { body: givenUp } = await give({ outcome: 'given-up' })
    expect((await withdraw(done.id, givenUp.editToken)).body.code).toBe('bad-edit-token')
    expect((await call('DELETE', `/api/v1/opinions/${done.id}`)).status).toBe(401)
    expect((await published()).demarches).toMatchObject([{ givenUp: 1 }])
    expect((await withdraw(done.id, done.editToken)).status).toBe(204)
    expect((await withdraw(givenUp.id.toUpperCase(), givenUp.editToken)).status).toBe(204)
    expect(await opinions()).toEqual([])
    expect((await votes()).map(({ state }) => state)).toEqual([2])
    expect((await published()).demarches).toEqual([])
    expect((await withdraw(done.id, done.editToken)).body.code).toBe('unknown-opinion')
    // Also from where it is read by all.
    const id = voteId()
    await publish({ id, outcome: 'given-up' })
    const { body } = await give({ id, outcome: 'given-up' })
    await withdraw(id, body.editToken)
    expect((await published()).demarches).toEqual([])
  })

  it('are read before they are published, without what names somebody, nor who or when', async () => {
    const { clock, give, list, decide, published } = await createDoor(engine)
    expect(await list()).toEqual([])
    await give({ text: '  Écrivez à jean.petit@example.fr  ' })
    // Nothing to read.
    await give({ text: ' \n ' })
    clock.advance(DAY_MS)
    await give({ outcome: 'given-up', satisfaction: 1, text: 'Bloqué à la page trois.', locale: 'ar' })
    const [first, second, ...rest] = await list()
    expect(rest).toEqual([])
    expect(first).toEqual({
      number: expect.any(Number),
      month: '2026-11',
      ...{ demarche: 1617, outcome: 'done', satisfaction: 3, answer: null, state: 'waiting', reason: null },
      locale: 'fr',
      text: expect.stringMatching(/^Écrivez à \[.+\]$/),
      at: '2026-11-17T10:00:00.000Z',
    })
    expect((await published()).demarches).toEqual([{ id: 1617, givenUp: 1, opinions: [] }])
    expect((await decide(second.number, { decision: 'publish', text: 'Bloqué.' })).status).toBe(204)
    expect((await decide(first.number, { decision: 'refuse', reason: 'Nomme a@b.fr.' })).status).toBe(204)
    expect(await published()).toMatchObject({
      demarches: [
        {
          opinions: [
            {
              ...{ number: second.number, month: '2026-11', outcome: 'given-up', satisfaction: 1 },
              ...{ text: 'Bloqué.', locale: 'ar', answer: null },
            },
          ],
        },
      ],
    })
    expect(JSON.stringify(await published())).not.toContain('2026-11-18T')
    expect(await list()).toEqual([])
    expect(await list('published')).toMatchObject([{ number: second.number, state: 'published' }])
    const [refused] = await list('refused')
    expect(refused).toMatchObject({ number: first.number, reason: expect.stringMatching(/^Nomme \[.+\]\.$/) })
  })

  it('are decided once, but that what is published may be taken down', async () => {
    const { give, list, decide, publish, published } = await createDoor(engine)
    const number = await publish()
    const codeOf = async (payload: object, of = number) => (await decide(of, payload)).body?.code
    expect(await codeOf({ decision: 'publish' })).toBe('already-decided')
    expect(await codeOf({ decision: 'refuse' })).toBeUndefined()
    expect((await published()).demarches).toEqual([])
    expect(await codeOf({ decision: 'refuse' })).toBe('already-decided')
    expect(await codeOf({ decision: 'publish' })).toBe('already-decided')
    expect(await codeOf({ decision: 'publish' }, 7)).toBe('unknown-opinion')
    await give()
    const [waiting] = await list()
    expect(
      (await decide(waiting.number, { decision: 'publish', reason: 'Bien.' })).body.errors,
    ).toMatchObject([{ path: '/reason' }])
    expect((await decide(waiting.number, { decision: 'refuse', text: 'Rien' })).body.errors).toMatchObject([
      { path: '/text' },
    ])
    expect(await list()).toHaveLength(1)
  })

  it('are answered in public once they are published, by moderators and porteurs', async () => {
    const { clock, give, list, answer, publish, published, keyWith } = await createDoor(engine)
    const number = await publish()
    clock.set('2026-12-02T10:00:00Z')
    const porteur = await keyWith('answers')
    expect((await answer(number, 'Nous regardons.')).status).toBe(204)
    expect((await answer(number, 'Corrigé, merci. a@b.fr', porteur)).status).toBe(204)
    const [{ opinions }] = (await published()).demarches
    expect(opinions).toMatchObject([
      {
        month: '2026-11',
        answer: { text: expect.stringMatching(/^Corrigé, merci. \[.+\]$/), month: '2026-12' },
      },
    ])
    expect((await answer(number, 'Connard !', porteur)).body.code).toBe('rude-words')
    await give()
    const [waiting] = await list()
    expect((await answer(waiting.number, 'Trop tôt.')).body.code).toBe('already-decided')
    expect((await answer(7, 'À qui ?')).body.code).toBe('unknown-opinion')
  })

  it('are moderated with the scope of it alone', async () => {
    const { call, answer, decide, publish, keyWith } = await createDoor(engine)
    const number = await publish()
    const others = await keyWith('registry', 'answers')
    const refuse = { decision: 'refuse' }
    expect((await decide(number, refuse, others)).status).toBe(403)
    expect((await call('GET', '/api/v1/admin/opinions', { headers: others })).status).toBe(403)
    expect((await call('GET', '/api/v1/admin/opinions')).status).toBe(401)
    expect((await answer(number, 'Merci.', await keyWith('registry'))).status).toBe(403)
    expect((await decide(number, refuse, await keyWith('moderation'))).status).toBe(204)
  })

  it('leave neither their text nor an answer in the audit log', async () => {
    const { call, give, list, decide, answer } = await createDoor(engine)
    await give()
    const [{ number }] = await list()
    await decide(number, { decision: 'publish', text: 'Sauf la fin.' })
    await answer(number, 'Merci.')
    const { body } = await call('GET', '/api/v1/admin/audit', { headers: asAdmin })
    const params = { number: String(number) }
    expect(body.entries.slice(-2).map((line: { detail: object }) => line.detail)).toEqual([
      { params },
      { params },
    ])
  })

  it('keep their text for as long as comments, but that what is published stays', async () => {
    const { clock, answer, decide, give, list, opinions, publish, store } = await createDoor(engine)
    const [kept, down] = [await publish(), await publish()]
    await answer(down, 'Merci.')
    await give({ outcome: 'given-up' })
    await decide((await list())[0].number, { decision: 'refuse' })
    await give({ text: 'Personne ne l’a lu.' })
    await decide(down, { decision: 'refuse', reason: 'À la demande de quelqu’un.' })
    clock.advance(DAY_MS)
    await give({ text: 'Un jour de moins.' })
    clock.advance(365 * DAY_MS)
    const log: unknown[] = []
    const housekeeping = startHousekeeping({
      ...{ store, now: clock, commentRetentionDays: 365 },
      onDone: (deleted) => log.push(deleted),
      onError: (error) => log.push(error),
    })
    onTestFinished(() => housekeeping.close())
    await housekeeping.run()
    expect(log).toEqual([{ texts: 3, tokens: 0, proposals: 0 }])
    const rows = await opinions()
    expect(rows.map(({ body }) => body).toSorted()).toEqual(['', '', '', TEXT, 'Un jour de moins.'])
    expect(rows.find(({ number }) => number === kept)?.body).toBe(TEXT)
    expect(rows.find(({ number }) => number === down)).toMatchObject({ answer: null, state: 2 })
    expect(await list()).toMatchObject([{ text: 'Un jour de moins.' }])
  })

  it('are shown newest first, fifty a démarche, each under a number by chance', async () => {
    const { clock, published, store, give, list, decide } = await createDoor(engine)
    for (let i = 0; i < 52; i++) {
      await give({ outcome: 'given-up', text: `Avis ${i}` })
      clock.advance(1_000)
    }
    for (const { number } of await list()) await decide(number, { decision: 'publish' })
    const [{ opinions }] = (await published()).demarches
    expect(opinions.map(({ text }: { text: string }) => text)).toEqual(
      Array.from({ length: 50 }, (_, i) => `Avis ${51 - i}`),
    )
    const rows = await store.db.selectFrom('opinion').select('number').orderBy('at').execute()
    const numbers = rows.map(({ number }) => number)
    expect(numbers).not.toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('are answered from memory until something changes', async () => {
    const { call, publish, give, store } = await createDoor(engine)
    const number = await publish({ outcome: 'given-up' })
    const { headers } = await call('GET', '/api/v1/opinions')
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=60',
      'access-control-allow-origin': '*',
    })
    const tag = { 'if-none-match': String(headers['etag']) }
    expect((await call('GET', '/api/v1/opinions', { headers: tag })).status).toBe(304)
    await store.db.deleteFrom('opinion').where('number', '=', number).execute()
    expect((await call('GET', '/api/v1/opinions', { headers: tag })).status).toBe(304)
    await give({ outcome: 'given-up', text: '' })
    expect((await call('GET', '/api/v1/opinions', { headers: tag })).body.demarches).toEqual([
      { id: 1617, givenUp: 1, opinions: [] },
    ])
  })
})
