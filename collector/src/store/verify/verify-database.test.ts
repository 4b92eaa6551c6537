import { randomBytes } from 'node:crypto'
import {
  CHANNELS,
  COMPREHENSION,
  CONTACT_REACHED,
  CONTACT_SATISFACTION,
  CONTACT_TRIED,
  SATISFACTION,
} from '@monavis/shared/questionnaire'
import { type Answers, LOCALES, SOURCES } from '@monavis/shared/vote'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Engine, engines } from '../../../../tests/support/databases.ts'
import type { CheckedVote, VoteCommand } from '../commit/commands.ts'
import { TEXT_FIELD } from '../database.ts'
import { newVoteId } from '../ids.ts'
import { openStore, type Store } from '../store.ts'
import { isSound, verifyDatabase } from './verify-database.ts'

const optionOf = <K extends number>(options: Record<K, unknown>) =>
  fc.constantFrom(...(Object.keys(options).map(Number) as K[]))
const perChannel = <K extends number>(options: Record<K, unknown>) =>
  fc.record(Object.fromEntries(CHANNELS.map((channel) => [channel, optionOf(options)])), { requiredKeys: [] })

/** Any answers the columns can hold, whether or not a person could give them together. */
const answers: fc.Arbitrary<Answers> = fc.record(
  {
    comprehension: optionOf(COMPREHENSION),
    contact_tried: fc.uniqueArray(optionOf(CONTACT_TRIED), { minLength: 1 }),
    contact_reached: perChannel(CONTACT_REACHED),
    contact_satisfaction: perChannel(CONTACT_SATISFACTION),
  },
  { requiredKeys: [] },
)
const vote: fc.Arbitrary<CheckedVote> = fc.record({
  demarche: fc.integer({ min: 1, max: 3 }),
  button: fc.integer({ min: 1, max: 2 }),
  satisfaction: optionOf(SATISFACTION),
  locale: fc.constantFrom(...LOCALES),
  source: fc.constantFrom(...SOURCES),
  answers,
  comment: fc.constantFrom('', 'Trois semaines de délai'),
})
/** Weeks of 2026 in which Paris changes its clocks, one instant after the other. */
const at = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 2, 28), max: Date.UTC(2026, 3, 2) }),
  fc.integer({ min: Date.UTC(2026, 9, 24), max: Date.UTC(2026, 10, 2) }),
)

function cast(checked: CheckedVote, receivedAt: number): VoteCommand & { kind: 'cast' } {
  const id = newVoteId(receivedAt)
  return { kind: 'cast', id, at: receivedAt, vote: checked, canonicalBody: JSON.stringify(checked) }
}

async function storeWithVotes(engine: Engine, numRuns = 300): Promise<{ url: string; store: Store }> {
  const url = await engine.migratedUrl()
  const store = await openStore(url)
  onTestFinished(() => store.close())
  const casts = fc.sample(fc.tuple(vote, at), numRuns).map(([one, instant]) => cast(one, instant))
  await store.commitVotes(casts)
  const changes = casts.slice(0, numRuns / 5).map(({ id, at: received }, i): VoteCommand => {
    const editToken = store.editTokenOf(id)
    return i % 2 === 0
      ? { kind: 'erase', id, editToken }
      : {
          kind: 'edit',
          id,
          at: received,
          editToken,
          edit: { satisfaction: 1, answers: { comprehension: 8 } },
        }
  })
  await store.commitVotes(changes)
  return { url, store }
}

describe.each(engines)('verifyDatabase on $name', (engine) => {
  it('counts votes of every kind as the service counted them', async () => {
    const { url, store } = await storeWithVotes(engine, 2_000)
    const apart = fc.sample(fc.tuple(vote, at), 30).map(([one, instant], i) => ({
      ...cast(one, instant),
      suspicion: 'client-burst' as const,
      ...(i % 3 === 0 && { token: { hash: String(10 + i).repeat(16), expiresDay: 30_000 } }),
    }))
    await store.commitVotes(apart)
    const rule = (i: number): VoteCommand => {
      const batch = { demarche: 1, button: 1, day: i, suspicion: 'client-burst' as const }
      return { kind: 'rule', at: 0, batch, isAdmitted: i % 2 === 0, ids: [apart[i]?.id ?? ''] }
    }
    // Of thirty: ten verified, which nobody rules on; five admitted and five rejected; ten that wait.
    await store.commitVotes(apart.flatMap((_, i) => (i % 3 === 1 ? rule(i) : [])))
    const [report] = await verifyDatabase(url)
    expect(report).toEqual({
      damage: [],
      votes: { counted: 1_815, suspect: 15, erased: 200 },
      wrongRows: 0,
      differences: [],
      strayTexts: 0,
    })
  })

  it('finds a cell that drifted, a row that is lost and one that is made up, in each table', async () => {
    const { url, store } = await storeWithVotes(engine)
    const checked = {
      ...(fc.sample(vote, 1)[0] as CheckedVote),
      demarche: 9,
      button: 1,
      satisfaction: 3,
    } as const
    await store.commitVotes([cast({ ...checked, locale: 'fr', answers: {} }, Date.UTC(2026, 2, 29, 0, 30))])
    await store.settleCounts()
    await sql`update count_day set satisfaction_3 = satisfaction_3 + 7 where demarche = 9`.execute(store.db)
    await sql`delete from count_month where demarche = 9`.execute(store.db)
    await sql`insert into count_context (demarche, button, day, hour_4) values (8, 1, 20000, 2)`.execute(
      store.db,
    )
    const [report] = await verifyDatabase(url)
    expect(report?.wrongRows).toBe(3)
    expect(report?.differences).toEqual([
      {
        table: 'count_day',
        demarche: 9,
        button: 1,
        period: 20541,
        cell: 'satisfaction_3',
        stored: 8,
        recounted: 1,
      },
      {
        table: 'count_month',
        demarche: 9,
        button: 1,
        period: 24314,
        cell: 'satisfaction_3',
        stored: 0,
        recounted: 1,
      },
      {
        table: 'count_context',
        demarche: 8,
        button: 1,
        period: 20000,
        cell: 'hour_4',
        stored: 2,
        recounted: 0,
      },
    ])
  })

  it('rebuilds counts, and takes texts away whose vote is gone', async () => {
    const { url, store } = await storeWithVotes(engine)
    await store.settleCounts()
    const erased = await store.db
      .selectFrom('vote')
      .select('id')
      .where('state', '=', 2)
      .executeTakeFirstOrThrow()
    await store.writeTogether([
      store.db.insertInto('vote_text').values([
        { vote: erased.id, field: TEXT_FIELD.comment, day: 0, body: 'Ce qui devait partir' },
        { vote: randomBytes(16), field: TEXT_FIELD.comment, day: 0, body: 'De personne' },
      ]),
      store.db.deleteFrom('count_day').where('demarche', '=', 1),
    ])
    const before = await store.db.selectFrom('vote_text').selectAll().execute()
    const [found, rebuilt] = await verifyDatabase(url, { rebuild: true })
    expect(found?.strayTexts).toBe(2)
    expect(found && isSound(found)).toBe(false)
    expect(rebuilt && isSound(rebuilt)).toBe(true)
    expect(await store.db.selectFrom('vote_text').selectAll().execute()).toHaveLength(before.length - 2)
  })

  it('rebuilds while votes arrive, and loses none of them', async () => {
    const { url, store } = await storeWithVotes(engine)
    await store.settleCounts()
    await store.writeTogether([store.db.deleteFrom('count_day').where('demarche', '=', 1)])
    let isDone = false
    let arrived = 0
    const arriving = async () => {
      while (!isDone) {
        await store.commitVotes(fc.sample(fc.tuple(vote, at), 20).map(([one, instant]) => cast(one, instant)))
        arrived += 20
      }
    }
    const votes = arriving()
    await verifyDatabase(url, { rebuild: true }).finally(() => {
      isDone = true
    })
    await votes
    expect(arrived).toBeGreaterThan(0)
    const [after] = await verifyDatabase(url)
    expect(after).toMatchObject({ wrongRows: 0, votes: { counted: 270 + arrived } })
  })

  it('does not judge a schema that is not of this release', async () => {
    const url = await engine.migratedUrl()
    const store = await openStore(url)
    onTestFinished(() => store.close())
    const newer = sql`insert into kysely_migration (name, timestamp) values ('9999_from_the_future', '2036-01-01')`
    await newer.execute(store.db)
    await expect(verifyDatabase(url)).rejects.toThrow('9999_from_the_future')
  })
})

describe('verifyDatabase on SQLite', () => {
  it('tells of a reference to nothing', async () => {
    const { url, store } = await storeWithVotes(engines[0] as Engine, 10)
    await sql`pragma foreign_keys = off`.execute(store.db)
    await store.db
      .insertInto('button')
      .values({ demarche: 404, number: 1, title: 'Perdu', closed: 0 })
      .execute()
    const [report] = await verifyDatabase(url)
    expect(report?.damage).toEqual(['a row of button refers to no row of demarche'])
  })
})

describe('verifyDatabase on PostgreSQL', () => {
  it('tells of a constraint that was never checked', async () => {
    const { url, store } = await storeWithVotes(engines[1] as Engine, 10)
    await sql`alter table vote add constraint at_is_late check (at > 0) not valid`.execute(store.db)
    const [report] = await verifyDatabase(url)
    expect(report?.damage).toEqual(['constraint at_is_late of vote was never checked'])
  })
})
