import { readFileSync } from 'node:fs'
import type { Answers } from '@monavis/shared/vote'
import { describe, expect, it } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { type Engine, engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'

type Test = Awaited<ReturnType<typeof createTestApp>>

const YEAR_MS = 365 * 24 * 3_600_000
const ANSWERS: Answers = { contact_tried: [16], contact_tried_verbatim: 'Mme Untel, guichet 3' }
const WORDS = 'Le conseiller, Jean Dupont, m’a mal reçu.'

const openTest = async (engine: Engine, env = {}) => {
  const test = await createTestApp(engine, env)
  await test.declare(1617)
  return test
}
const texts = ({ store }: Test) => store.db.selectFrom('vote_text').selectAll().execute()

/** Casts a vote with texts, and gives what its author holds. */
async function castWithTexts({ call, cast }: Test) {
  const vote = aVote({ comment: WORDS, answers: ANSWERS })
  const { body } = await cast(vote)
  const headers = { authorization: `Bearer ${body.editToken}` }
  const erase = () => call('DELETE', `/api/v1/votes/${vote.id}`, { headers })
  return { vote, headers, erase }
}

/** What the database holds of the only vote once it is withdrawn. */
async function expectTombstone(test: Test, id: string): Promise<void> {
  const [row, ...others] = await test.store.db.selectFrom('vote').selectAll().execute()
  expect(others).toEqual([])
  const { id: kept, state, digest, ...rest } = row ?? {}
  expect([kept?.toString('hex'), state, digest?.length]).toEqual([id.replaceAll('-', ''), 2, 0])
  expect(new Set(Object.values(rest))).toEqual(new Set([0]))
  expect(await texts(test)).toEqual([])
}

describe.each(engines)('withdrawing a vote on $name', (engine) => {
  it('is its author’s right a year later, texts deleted by then or not', async () => {
    const test = await openTest(engine)
    const { vote, erase, headers } = await castWithTexts(test)
    test.clock.advance(YEAR_MS)
    const edit = { headers, payload: { satisfaction: 1 } }
    expect((await test.call('PATCH', `/api/v1/votes/${vote.id}`, edit)).body.code).toBe('edit-expired')
    expect((await erase()).status).toBe(204)
    await expectTombstone(test, vote.id)
    expect((await test.scores('2026-11-01..2027-11-30'))[0].satisfaction.n).toBe(0)
    expect((await erase()).body.code).toBe('unknown-vote')

    const late = await castWithTexts(test)
    await test.store.writeTogether([test.store.db.deleteFrom('vote_text')])
    test.clock.advance(YEAR_MS)
    expect((await late.erase()).status).toBe(204)
  })

  it.each(['admit', 'reject'])('is its author’s right after the ruling "%s" too', async (decision) => {
    const test = await openTest(engine, { RATE_LIMIT_PER_MINUTE: '600' })
    const crowd = Array.from({ length: 20 }, () => aVote())
    for (const vote of crowd) await test.cast(vote)
    const [suspect, ruled] = [await castWithTexts(test), await castWithTexts(test)]
    expect((await test.scores())[0].votes.suspect).toBe(2)
    expect((await suspect.erase()).status).toBe(204)
    expect((await test.scores())[0].votes.suspect).toBe(1)

    test.clock.advance(24 * 3_600_000)
    const batch = { demarche: 1617, button: 1, day: '2026-11-17', reason: 'client-burst', decision }
    const ruling = { headers: asAdmin, payload: batch }
    expect((await test.call('POST', '/api/v1/admin/suspects/rulings', ruling)).body).toEqual({ votes: 1 })
    test.clock.advance(YEAR_MS)
    expect((await ruled.erase()).status).toBe(204)
    expect((await test.scores('2026-11-01..2027-11-30'))[0]).toMatchObject({
      satisfaction: { n: 20 },
      votes: { suspect: 0, admitted: 0, rejected: 0 },
    })
    expect(await texts(test)).toEqual([])
  })

  it('is not undone by an import of what was exported before', async () => {
    const test = await openTest(engine)
    const { vote, erase } = await castWithTexts(test)
    const exported = (await test.call('GET', '/api/v1/admin/votes/export', { headers: asAdmin })).text
    expect(exported).toContain('Jean Dupont')
    await erase()
    const headers = { ...asAdmin, 'content-type': 'application/x-ndjson' }
    const { body } = await test.call('POST', '/api/v1/admin/votes/import', { headers, payload: exported })
    expect(body).toMatchObject({ imported: 0, refusedCount: 1 })
    await expectTombstone(test, vote.id)
  })
})

describe.each(engines)('erasing the texts of a vote on $name', (engine) => {
  const url = (id: string) => `/api/v1/admin/votes/${id}/texts`

  it('leaves the vote and its counts, and nothing that was worked out from the texts', async () => {
    const test = await openTest(engine)
    const { vote } = await castWithTexts(test)
    const before = await test.scores()
    const exported = (await test.call('GET', '/api/v1/admin/votes/export', { headers: asAdmin })).text
    expect((await test.call('DELETE', url(vote.id), { headers: asAdmin })).status).toBe(204)
    expect(await texts(test)).toEqual([])
    const rows = await test.store.db.selectFrom('vote').select(['satisfaction', 'digest']).execute()
    expect(rows).toEqual([{ satisfaction: 3, digest: Buffer.alloc(0) }])
    expect(await test.scores()).toEqual(before)

    const headers = { ...asAdmin, 'content-type': 'application/x-ndjson' }
    const { body } = await test.call('POST', '/api/v1/admin/votes/import', { headers, payload: exported })
    expect(body).toMatchObject({ imported: 0, duplicates: 1 })
    expect(await texts(test)).toEqual([])
  })

  it('is for whoever holds a key with that scope, and leaves the vote to its author', async () => {
    const test = await openTest(engine)
    const { vote, erase } = await castWithTexts(test)
    const payload = { name: 'porteur', scopes: ['registry', 'votes:export', 'votes:import', 'suspects'] }
    const { key } = (await test.call('POST', '/api/v1/admin/keys', { headers: asAdmin, payload })).body
    expect((await test.call('DELETE', url(vote.id))).status).toBe(401)
    const headers = { authorization: `Bearer ${key}` }
    expect((await test.call('DELETE', url(vote.id), { headers })).body.code).toBe('scope-missing')
    expect(await texts(test)).toHaveLength(2)

    await test.call('DELETE', url(vote.id), { headers: asAdmin })
    expect((await erase()).status).toBe(204)
    for (const id of [vote.id, aVote().id]) {
      expect((await test.call('DELETE', url(id), { headers: asAdmin })).body.code).toBe('unknown-vote')
    }
    expect((await test.call('DELETE', url('12'), { headers: asAdmin })).body.code).toBe('invalid-request')
  })
})

describe('what SQLite’s file still says', () => {
  const [sqlite] = engines
  const openFile = async () => {
    if (!sqlite) throw new Error('no engine')
    const databaseUrl = await sqlite.freshUrl()
    const test = await openTest({ ...sqlite, migratedUrl: async () => databaseUrl })
    const path = databaseUrl.slice('sqlite:'.length)
    const says = (words: string) =>
      [path, `${path}-wal`].some((file) => readFileSync(file).includes(Buffer.from(words)))
    return { ...test, says }
  }
  /** Long enough for pages of its own, which deleting puts on the list of free ones. */
  const long = (words: string) => `${words} ${'et encore '.repeat(450)}`

  it.each<[string, (test: Test, id: string, headers: Record<string, string>) => Promise<unknown>]>([
    ['withdrawn', ({ call }, id, headers) => call('DELETE', `/api/v1/votes/${id}`, { headers })],
    [
      'changed by its author',
      ({ call }, id, headers) =>
        call('PATCH', `/api/v1/votes/${id}`, { headers, payload: { comment: 'Rien à dire.', answers: {} } }),
    ],
    [
      'erased by an administrator',
      ({ call }, id) => call('DELETE', `/api/v1/admin/votes/${id}/texts`, { headers: asAdmin }),
    ],
    ['past its time', ({ store }) => store.writeTogether([store.db.deleteFrom('vote_text')])],
  ])('is nothing of a text that was %s, once swept', async (_how, forget) => {
    const { says, ...test } = await openFile()
    for (const comment of [WORDS, long(WORDS)]) {
      const cast = await test.cast(aVote({ comment, answers: ANSWERS }))
      expect(await test.store.sweep()).toBe(true)
      // The last as the index of words has it: without its cedilla.
      expect([says('Jean Dupont'), says('guichet 3'), says('recu')]).toEqual([true, true, true])
      await forget(test, cast.body.id, { authorization: `Bearer ${cast.body.editToken}` })
      // The pages as they were are still in the log, or in the file that the log has not been moved into.
      expect(says('Jean Dupont')).toBe(true)
      expect(await test.store.sweep()).toBe(true)
      for (const words of ['Jean Dupont', 'guichet 3', 'et encore', 'conseiller', 'upont', 'recu']) {
        expect([words, says(words)]).toEqual([words, false])
      }
    }
  })
})
