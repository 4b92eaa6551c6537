import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { engines } from '../../../tests/support/databases.ts'
import { CONTEXT_CELLS, VOTE_CELLS } from './cells.ts'
import { readKeys, writeSettingKey } from './keys.ts'
import { openStore } from './store.ts'

describe.each(engines)('openStore on $name', ({ freshUrl }) => {
  it('opens again what it made, with the same secret', async () => {
    const url = await freshUrl()
    const secrets: string[] = []
    for (let i = 0; i < 2; i++) {
      const store = await openStore(url)
      const { secret } = await store.db.selectFrom('instance').selectAll().executeTakeFirstOrThrow()
      secrets.push(secret.toString('hex'))
      await store.close()
    }
    expect(secrets[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(secrets[1]).toBe(secrets[0])
  })

  it('gives the key of the setting the scopes that a newer release has', async () => {
    const store = await openStore(await freshUrl())
    const hash = randomBytes(32)
    for (const scopes of [['registry'], ['registry', 'audit']]) {
      await writeSettingKey(store, hash, scopes, 0)
      expect(await readKeys(store.db)).toMatchObject([{ hash, scopes }])
    }
    await store.close()
  })

  it('has a column for every cell the code counts in', async () => {
    const store = await openStore(await freshUrl())
    const tables = await store.db.introspection.getTables()
    const columns = (table: string) =>
      tables.find((one) => one.name === table)?.columns.map((column) => column.name)
    expect(columns('count_day')).toEqual(['day', 'demarche', 'button', ...VOTE_CELLS])
    expect(columns('count_month')).toEqual(['month', 'demarche', 'button', ...VOTE_CELLS])
    expect(columns('count_context')).toEqual(['day', 'demarche', 'button', ...CONTEXT_CELLS])
    await store.close()
  })

  it('holds the limits of a vote in its own checks', async () => {
    const store = await openStore(await freshUrl())
    const row = {
      id: randomBytes(16),
      demarche: 1,
      button: 1,
      at: 0,
      state: 0,
      satisfaction: 3,
      locale: 0,
      source: 0,
      comprehension: 0,
      contact_tried: 0,
      contact_reached: 0,
      contact_satisfaction: 0,
      suspicion: 0,
      ruled: 0,
      verified: 0,
      digest: randomBytes(8),
    }
    const wrong = [
      { id: randomBytes(4) },
      { satisfaction: 4 },
      { satisfaction: 0 },
      { state: 3 },
      { comprehension: 1 },
      { contact_tried: 512 },
      { contact_reached: 256 },
      { contact_satisfaction: 4096 },
      { suspicion: 16 },
      { ruled: 1 },
      { verified: 2 },
    ]
    for (const change of wrong) {
      await expect(
        store.db
          .insertInto('vote')
          .values({ ...row, ...change })
          .execute(),
        JSON.stringify(change),
      ).rejects.toThrow()
    }
    await expect(
      sql`insert into count_day (demarche, button, day, satisfaction_3) values (1, 1, 1, -1)`.execute(
        store.db,
      ),
    ).rejects.toThrow()
    await store.db.insertInto('vote').values(row).execute()
    await store.close()
  })
})

describe('openStore on SQLite', () => {
  it('syncs its log at every commit', async () => {
    const [sqlite] = engines
    const store = await openStore((await sqlite?.freshUrl()) ?? '')
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(store.db)
    expect(rows).toEqual([{ synchronous: 2 }])
    await store.close()
  })
})

describe('openStore on PostgreSQL', () => {
  it('survives the loss of a connection that is busy', async () => {
    const postgres = engines[1]
    const store = await openStore((await postgres?.freshUrl()) ?? '')
    const busy = sql`select pg_sleep(20)`.execute(store.db)
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep%' and pid <> pg_backend_pid()`
    await Promise.all([expect(busy).rejects.toThrow(), others.execute(store.db)])
    await expect.poll(() => store.check()).toBe(undefined)
    await store.close()
  })
})
