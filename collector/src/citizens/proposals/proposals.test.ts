import { describe, expect, it, onTestFinished } from 'vitest'
import { asAdmin } from '../../../../tests/support/app.ts'
import { engines } from '../../../../tests/support/databases.ts'
import { createProposalsApp } from '../../../../tests/support/proposals.ts'
import { voteId } from '../../../../tests/support/votes.ts'
import { openRegistry } from '../../registry/registry.ts'
import { startHousekeeping } from '../../votes/housekeeping.ts'
import { openProposals } from './proposal-desk.ts'
import { createSupporters } from './supporters.ts'

const PUBLIC = '/api/v1/proposals'

describe.each(engines)('proposals on $name', (engine) => {
  const create = (env?: Record<string, string>) => createProposalsApp(engine, env)

  it('wait for a moderator, told to nobody, then are followed by everyone', async () => {
    const { call, clock, declare, propose, read, step } = await create()
    await declare(1617)
    const made = await propose({ administration: 'Affaires maritimes', text: 'Écrire à jean@exemple.fr.' })
    expect([made.status, made.body.number]).toEqual([201, 1])
    expect((await call('GET', PUBLIC)).body).toEqual({ proposals: [] })
    for (const address of [`${PUBLIC}/1`, `${PUBLIC}/1/atom`]) {
      expect((await call('GET', address)).body.code).toBe('unknown-proposal')
    }
    expect(await read('waiting')).toMatchObject([{ number: 1, state: 'waiting', text: 'Écrire à [e-mail].' }])

    await step(1, { to: 'proposed', title: 'Permis bateau', text: 'Écrire.' })
    clock.advance(86_400_000)
    await step(1, { to: 'accepted' })
    await step(1, { to: 'done', demarche: 1617, note: 'C’est fait.' })
    const expected = {
      ...{ number: 1, kind: 'digitise', title: 'Permis bateau', administration: 'Affaires maritimes' },
      ...{ text: 'Écrire.', locale: 'fr', state: 'done', supports: 0, demarche: 1617 },
      steps: [
        { state: 'proposed', on: '2026-11-17', note: null },
        { state: 'accepted', on: '2026-11-18', note: null },
        { state: 'done', on: '2026-11-18', note: 'C’est fait.' },
      ],
    }
    expect((await call('GET', `${PUBLIC}/1`)).body).toEqual(expected)
    expect((await call('GET', PUBLIC)).body).toEqual({ proposals: [expected] })
    expect(await read('waiting')).toEqual([])
  })

  it('are there still after a start', async () => {
    const { store, publish } = await create()
    await publish({ title: 'Carte marine' })
    const now = Date.now
    const registry = await openRegistry(store)
    const again = await openProposals({ registry, store, supporters: createSupporters(now), now })
    expect(again.published()).toMatchObject([{ number: 1, title: 'Carte marine', state: 'proposed' }])
  })

  it('sent twice, also at once, are one; each other has the next number', async () => {
    const { propose, read } = await create()
    const id = voteId()
    const all = await Promise.all([propose({ id }), propose({ id }), propose({ title: 'Autre chose' })])
    expect(all.map(({ status, body }) => [status, body.number])).toEqual([
      [201, 1],
      [200, 1],
      [201, 2],
    ])
    expect((await propose({ id: id.toUpperCase(), title: 'Changé' })).body).toEqual({ id, number: 1 })
    expect((await read('waiting')).map(({ title }: { title: string }) => title)).toEqual([
      'Le permis bateau',
      'Autre chose',
    ])
  })

  it('are refused with what is wrong', async () => {
    const { propose, read } = await create()
    for (const [what, changes, code, path] of [
      ['an empty title', { title: '' }, 'invalid-request', '/title'],
      ['a blank one', { title: ' \u00A0 ' }, 'invalid-request', '/title'],
      ['one that cannot be seen', { title: '\uFEFF\uFEFF' }, 'invalid-request', '/title'],
      ['an insult in the title', { title: 'Permis de merde' }, 'rude-words', '/title'],
      ['in the administration', { administration: 'Le connard' }, 'rude-words', '/administration'],
      ['in the text', { text: 'Quelle MERDE' }, 'rude-words', '/text'],
    ] as const) {
      const { status, body } = await propose(changes)
      expect([status, body.code, body.errors?.[0].path], what).toEqual([400, code, path])
    }
    expect(await read('waiting')).toEqual([])
  })

  it('that are alike to what is published are offered it, and taken even so', async () => {
    const { propose, publish, step } = await create()
    const waiting = (await propose({ title: 'Carte grise' })).body.number
    // Nobody has read that one: nothing is said of it.
    expect((await propose({ title: 'Carte grise' })).status).toBe(201)
    const number = await publish({ title: 'Le permis bateau' })
    const again = await propose({ title: 'Permis BATEAU' })
    expect([again.status, again.body.code, again.body.errors]).toEqual([
      409,
      'proposal-exists',
      [
        {
          path: '/title',
          message: `Le permis bateau\u00A0: https://avis.example.gouv.fr/api/v1/proposals/${number}`,
        },
      ],
    ])
    expect((await propose({ title: 'Permis BATEAU', evenSo: true })).status).toBe(201)
    await step(waiting, { to: 'unpublished' })
    expect((await propose({ title: 'La carte grise' })).status).toBe(201)
  })

  it('of a démarche to follow are offered the public one that is followed', async () => {
    const { call, propose } = await create({ OBSERVATORY_URL: 'https://observatoire.example/' })
    const put = (id: number, payload: object) =>
      call('PUT', `/api/v1/admin/demarches/${id}`, {
        headers: asAdmin,
        payload: { administration: 'A', ministere: 'M', ...payload },
      })
    await put(1617, { title: 'Demander un acte de naissance' })
    await put(1618, { title: 'Demander un acte de décès', public: false })
    const followed = await propose({ kind: 'follow', title: 'Acte de naissance' })
    expect([followed.status, followed.body.errors]).toEqual([
      409,
      [
        {
          path: '/title',
          message: 'Demander un acte de naissance\u00A0: https://observatoire.example/demarches/1617/',
        },
      ],
    ])
    expect((await propose({ kind: 'digitise', title: 'Acte de naissance' })).status).toBe(201)
    expect((await propose({ kind: 'follow', title: 'Acte de décès' })).status).toBe(201)
  })

  it('are supported once a client and day, which leaves nothing of who did', async () => {
    const { call, clock, publish, store, support } = await create()
    const number = await publish()
    const firefox = { 'user-agent': 'Firefox/999 of Camille' }
    expect((await support(number, firefox)).body).toEqual({ supports: 1, counted: true })
    expect((await support(number, firefox)).body).toEqual({ supports: 1, counted: false })
    expect((await support(number, { 'user-agent': 'Lynx' })).body).toEqual({ supports: 2, counted: true })
    clock.advance(86_400_000)
    expect((await support(number, firefox)).body).toEqual({ supports: 3, counted: true })
    expect((await call('GET', `${PUBLIC}/${number}`)).body.supports).toBe(3)
    expect((await call('GET', PUBLIC)).body.proposals[0].supports).toBe(3)
    const rows = await store.db.selectFrom('proposal').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/Camille|127\.0\.0\.1/)
  })

  it('take no support before they are published, nor a crowd of one address', async () => {
    const { propose, publish, support } = await create()
    const waiting = (await propose({ title: 'Autre chose' })).body.number
    expect((await support(waiting)).body.code).toBe('unknown-proposal')
    const number = await publish()
    const crowd = await Promise.all(
      Array.from({ length: 21 }, (_, i) => support(number, { 'user-agent': `Browser ${i}` })),
    )
    expect(crowd.map(({ status }) => status)).toEqual([...Array.from({ length: 20 }, () => 200), 429])
    expect(crowd.at(-1)?.headers['retry-after']).toBe('3600')
  })

  it('are not moved on where they may not', async () => {
    const { propose, publish, read, step } = await create()
    const numbers = {
      proposed: await publish(),
      waiting: (await propose({ title: 'Autre chose' })).body.number,
    }
    for (const [what, state, payload, code] of [
      ['refused without its reason', 'proposed', { to: 'refused' }, 'invalid-request'],
      [
        'refused with a reason nobody can read',
        'proposed',
        { to: 'refused', note: '\uFEFF' },
        'invalid-request',
      ],
      ['another title once it is public', 'proposed', { to: 'accepted', title: 'Autre' }, 'invalid-request'],
      ['another text once it is public', 'proposed', { to: 'accepted', text: '' }, 'invalid-request'],
      ['a title nobody can read', 'waiting', { to: 'proposed', title: '\uFEFF' }, 'invalid-request'],
      ['a démarche nobody knows', 'proposed', { to: 'accepted', demarche: 9 }, 'unknown-demarche'],
      ['a step that is not the next', 'waiting', { to: 'done' }, 'already-decided'],
      ['published again', 'proposed', { to: 'proposed' }, 'already-decided'],
    ] as const) {
      expect((await step(numbers[state], payload)).body.code, what).toBe(code)
    }
    expect(await read('proposed')).toMatchObject([{ title: 'Le permis bateau', steps: [{}] }])
    expect(await read('waiting')).toMatchObject([{ title: 'Autre chose', steps: [] }])
  })

  it('are moved on once, by two moderators at once, and by those alone', async () => {
    const { call, publish, step } = await create()
    const number = await publish()
    const both = await Promise.all([step(number, { to: 'accepted' }), step(number, { to: 'accepted' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await step(9, { to: 'accepted' })).body.code).toBe('unknown-proposal')
    const { body } = await call('POST', '/api/v1/admin/keys', {
      headers: asAdmin,
      payload: { name: 'Registre', scopes: ['registry', 'answers'] },
    })
    const bearer = { authorization: `Bearer ${body.key}` }
    expect((await step(number, { to: 'done' }, bearer)).body.code).toBe('scope-missing')
    expect((await step(number, { to: 'done' }, {})).status).toBe(401)
  })

  it('taken back from the public are gone from it', async () => {
    const { call, publish, read, step } = await create()
    const number = await publish()
    await step(number, { to: 'unpublished' })
    expect((await call('GET', PUBLIC)).body.proposals).toEqual([])
    expect((await call('GET', `${PUBLIC}.atom`)).text).not.toContain('<entry>')
    expect(await read('unpublished')).toMatchObject([{ number, state: 'unpublished' }])
  })

  it('that nobody published are erased when texts are, and give their number to no other', async () => {
    const { clock, propose, publish, read, step, store } = await create({ COMMENT_RETENTION_DAYS: '1096' })
    await publish({ title: 'Publiée' })
    await propose({ title: 'En attente', administration: 'A', text: 'T' })
    const id = voteId()
    const { number } = (await propose({ id, title: 'Écartée', text: 'Texte' })).body
    await step(number, { to: 'unpublished' })
    const log: unknown[] = []
    const keepHouse = async () => {
      const housekeeping = startHousekeeping({
        ...{ store, commentRetentionDays: 30, now: clock },
        ...{ onDone: (done) => log.push(done), onError: (error) => log.push(error) },
      })
      onTestFinished(() => housekeeping.close())
      await housekeeping.run()
    }
    clock.set('2026-12-17T22:59:59Z')
    await keepHouse()
    expect(log).toEqual([])
    clock.set('2026-12-17T23:00:00Z')
    await keepHouse()
    expect(log).toEqual([{ texts: 0, tokens: 0, proposals: 2 }])
    const rows = await store.db
      .selectFrom('proposal')
      .select(['title', 'text', 'administration'])
      .orderBy('number')
      .execute()
    const nothing = { title: '', text: null, administration: null }
    expect(rows).toEqual([{ ...nothing, title: 'Publiée' }, nothing, nothing])
    expect(await read('unpublished')).toEqual([])
    expect((await step(number, { to: 'proposed', title: 'X' })).body.code).toBe('unknown-proposal')
    expect((await propose({ id, title: 'Écartée' })).body.number).toBe(number)
    expect((await propose({ title: 'Suivante' })).body.number).toBe(number + 1)
  })

  it('are answered with a tag, which changes with a support', async () => {
    const { call, publish, support } = await create()
    const number = await publish()
    for (const address of [PUBLIC, `${PUBLIC}/${number}`, `${PUBLIC}.atom`, `${PUBLIC}/${number}/atom`]) {
      const { headers } = await call('GET', address)
      const same = await call('GET', address, { headers: { 'if-none-match': String(headers['etag']) } })
      expect([same.status, headers['access-control-allow-origin']], address).toEqual([304, '*'])
    }
    const before = (await call('GET', PUBLIC)).headers['etag']
    await support(number)
    expect((await call('GET', PUBLIC)).headers['etag']).not.toBe(before)
  })
})
