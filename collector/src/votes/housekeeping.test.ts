import { parisDay, parseDay } from '@monavis/shared/period'
import type { Answers } from '@monavis/shared/vote'
import { describe, expect, it, onTestFinished } from 'vitest'
import { asAdmin, createTestApp } from '../../../tests/support/app.ts'
import { type Engine, engines } from '../../../tests/support/databases.ts'
import { aVote } from '../../../tests/support/votes.ts'
import { type Housekeeping, type HousekeepingParts, startHousekeeping } from './housekeeping.ts'

type Test = Awaited<ReturnType<typeof createTestApp>>

/** A service that itself leaves texts of these last years alone. */
const openTest = (engine: Engine) => createTestApp(engine, { COMMENT_RETENTION_DAYS: '1096' })

/** Housekeeping of the test's own, beside the service's: its work can be waited for. */
function keepHouse(
  { store, clock }: Test,
  changes: Partial<HousekeepingParts> = {},
): Housekeeping & { log: unknown[] } {
  const log: unknown[] = []
  const housekeeping = startHousekeeping({
    store,
    commentRetentionDays: 365,
    now: clock,
    onDone: (deleted) => log.push(deleted),
    onError: (error) => log.push(error),
    ...changes,
  })
  onTestFinished(() => housekeeping.close())
  return { ...housekeeping, log }
}

/** Imports votes of given instants, each with its instant as its comment. */
async function importTexts({ call }: Test, instants: readonly string[]) {
  const answers: Answers = { contact_tried: [16], contact_tried_verbatim: 'une voisine' }
  const lines = instants.map((at) => JSON.stringify({ ...aVote({ comment: at, answers }), at }))
  const headers = { ...asAdmin, 'content-type': 'application/x-ndjson' }
  const { body } = await call('POST', '/api/v1/admin/votes/import', { headers, payload: lines.join('\n') })
  expect(body.imported).toBe(instants.length)
}

const commentsOf = async ({ store }: Test) => {
  const texts = store.db.selectFrom('vote_text').select('body').where('field', '=', 1)
  return (await texts.orderBy('day').execute()).map(({ body }) => body)
}

describe.each(engines)('housekeeping on $name', (engine) => {
  it('deletes texts past their time, by the day of their vote in Paris, and keeps votes and counts', async () => {
    const test = await openTest(engine)
    await test.declare(1617)
    // The tests' clock says 17 November 2026. The third is of the 17th in Paris.
    const instants = ['2025-11-16T12:00:00Z', '2025-11-16T22:59:59Z', '2025-11-16T23:00:00Z']
    await importTexts(test, [...instants, '2026-11-17T09:00:00Z'])
    const { log, run } = keepHouse(test)
    await run()
    expect(await commentsOf(test)).toEqual([instants[2], '2026-11-17T09:00:00Z'])
    expect(log).toEqual([{ texts: 4, tokens: 0, proposals: 0 }])
    expect((await test.scores('2025-11-01..2026-11-17'))[0].satisfaction.n).toBe(4)
    expect(await test.store.db.selectFrom('vote').select('id').execute()).toHaveLength(4)
  })

  it('does it again the next day, once', async () => {
    const test = await openTest(engine)
    await test.declare(1617)
    const { log, run } = keepHouse(test, { commentRetentionDays: 1 })
    await test.cast(aVote({ comment: 'mardi' }))
    for (const day of ['2026-11-18T12:00:00Z', '2026-11-18T22:59:00Z', '2026-11-18T23:00:00Z']) {
      expect(log).toEqual([])
      test.clock.set(day)
      await run()
    }
    expect(log).toEqual([{ texts: 1, tokens: 0, proposals: 0 }])
    await importTexts(test, ['2026-11-10T12:00:00Z'])
    await run()
    expect(await commentsOf(test)).toEqual(['2026-11-10T12:00:00Z'])
    test.clock.advance(24 * 3_600_000)
    await run()
    expect(await commentsOf(test)).toEqual([])
  })

  it('goes on from one transaction to the next until all is gone', async () => {
    const test = await openTest(engine)
    await test.declare(1617)
    await importTexts(test, Array.from<string>({ length: 1_100 }).fill('2025-01-01T12:00:00Z'))
    const { run } = keepHouse(test)
    await run()
    expect(await commentsOf(test)).toEqual([])
  })

  it('forgets spent tokens from the day they are refused as expired, and no sooner', async () => {
    const test = await openTest(engine)
    const today = parisDay(test.clock())
    const token = (expires_day: number) => ({
      hash: Buffer.from(crypto.getRandomValues(new Uint8Array(16))),
      expires_day,
    })
    const tokens = [today - 1, today, today + 1].flatMap((day) =>
      Array.from({ length: 600 }, () => token(day)),
    )
    await test.store.db.insertInto('spent_token').values(tokens).execute()
    const { run } = keepHouse(test)
    await run()
    const left = await test.store.db
      .selectFrom('spent_token')
      .select(['expires_day', ({ fn }) => fn.countAll<number>().as('n')])
      .groupBy('expires_day')
      .execute()
    expect(left).toEqual([{ expires_day: today + 1, n: 600 }])
  })

  it('tells what keeps it from its work, and does it once it can', async () => {
    const test = await openTest(engine)
    await test.declare(1617)
    await importTexts(test, ['2025-01-01T12:00:00Z'])
    const { db } = test.store
    await db.schema.alterTable('spent_token').renameTo('away').execute()
    const { log, run } = keepHouse(test)
    await run()
    expect(log).toEqual([expect.any(Error), expect.any(Error)])
    await db.schema.alterTable('away').renameTo('spent_token').execute()
    await importTexts(test, ['2025-01-01T12:00:00Z'])
    await run()
    expect(log.at(-1)).toEqual({ texts: 2, tokens: 0, proposals: 0 })
  })

  it('is done by the service itself as it starts, as its setting says', async () => {
    const env = { COMMENT_RETENTION_DAYS: '30' }
    const url = await engine.migratedUrl()
    const first = await createTestApp({ ...engine, migratedUrl: async () => url }, env)
    await first.declare(1617)
    await importTexts(first, ['2026-10-17T12:00:00Z', '2026-10-18T12:00:00Z'])
    const second = await createTestApp({ ...engine, migratedUrl: async () => url }, env)
    await expect.poll(() => commentsOf(second)).toEqual(['2026-10-18T12:00:00Z'])
    expect(parseDay('2026-11-17')).toBe((parseDay('2026-10-18') ?? 0) + 30)
    const { logLines } = second
    await expect.poll(() => logLines.filter((line) => line.includes('"texts":2'))).toHaveLength(1)
  })
})
