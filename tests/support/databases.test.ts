import { access } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { sql } from 'kysely'
import pg from 'pg'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readSchemaState } from '../../collector/src/store/migrations.ts'
import { connect, openStore } from '../../collector/src/store/store.ts'
import { engines } from './databases.ts'

/** Runs one statement on a database of either kind. */
async function execute(url: string, sql: string): Promise<unknown[]> {
  if (url.startsWith('sqlite:')) {
    const database = new DatabaseSync(url.slice('sqlite:'.length))
    try {
      return database.prepare(sql).all()
    } finally {
      database.close()
    }
  }
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe.each(engines)('a migrated database on $name', ({ freshUrl, migratedUrl }) => {
  test('is what the service makes of an empty one, and nothing was written to it', async () => {
    const look = async (url: string) => {
      const { db, engine } = await connect(url)
      onTestFinished(() => db.destroy())
      const tables = await db.introspection.getTables()
      const counts = tables.map(async ({ name: table }) => {
        const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)
        return `${table}: ${rows[0]?.n}`
      })
      return { state: await readSchemaState(db, engine), tables, counts: await Promise.all(counts) }
    }
    const empty = await freshUrl()
    const store = await openStore(empty)
    await store.close()
    expect(await look(await migratedUrl())).toEqual(await look(empty))
  })

  test('is nobody else’s', async () => {
    const [one, other] = await Promise.all([migratedUrl(), migratedUrl()])
    await execute(one, 'delete from instance')
    expect(await execute(one, 'select 1 from instance')).toHaveLength(0)
    expect(await execute(other, 'select 1 from instance')).toHaveLength(1)
    expect(await execute(await migratedUrl(), 'select 1 from instance')).toHaveLength(1)
  })
})

describe.each(engines)('a fresh database on $name', ({ name, freshUrl }) => {
  let shared = ''
  beforeAll(async () => {
    shared = await freshUrl()
    await execute(shared, 'create table kept (n integer)')
  })

  test('is empty and takes tables of its own', async () => {
    const [one, other] = await Promise.all([freshUrl(), freshUrl()])
    await execute(one, 'create table votes (n integer)')
    await execute(other, 'create table votes (n integer)')
    await execute(one, 'insert into votes values (1)')
    expect(await execute(one, 'select n from votes')).toEqual([{ n: 1 }])
    expect(await execute(other, 'select n from votes')).toEqual([])
  })

  test('made before all tests is still there for each', async () => {
    await execute(shared, 'insert into kept values (1)')
    expect(await execute(shared, 'select n from kept')).toHaveLength(1)
  })

  const urls: string[] = []
  test('is made for one test', async () => {
    urls.push(await freshUrl())
    // Even with a connection left open, as a failing test leaves it.
    if (name === 'PostgreSQL') {
      const client = new pg.Client(urls[0])
      client.on('error', () => {})
      await client.connect()
      onTestFinished(() => client.end().catch(() => {}))
    }
  })

  test('is gone after it', async () => {
    const [url = ''] = urls
    if (name === 'SQLite') await expect(access(url.slice('sqlite:'.length))).rejects.toThrow('ENOENT')
    else await expect(execute(url, 'select 1')).rejects.toThrow('does not exist')
  })
})
