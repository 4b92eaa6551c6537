import { readdirSync, readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import pg from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { engines } from '../../../tests/support/databases.ts'
import type { Database } from './database.ts'
import { readButtons, readDemarches } from './demarches.ts'
import { idText } from './ids.ts'
import { type Engine, migrate, readSchemaState, releasedMigrations } from './migrations.ts'
import { connect, openStore } from './store.ts'
import { isSound, verifyDatabase } from './verify/verify-database.ts'

const RELEASED = new URL('../../../tests/released/', import.meta.url)
const released = readdirSync(RELEASED)
  .map((file) => /^(.*)\.sqlite\.sql$/.exec(file)?.[1])
  .filter((name) => name !== undefined)

/** Runs a file of statements, as a shell of the engine would. */
async function load(url: string, text: string): Promise<void> {
  if (url.startsWith('sqlite:')) {
    const db = new DatabaseSync(url.slice('sqlite:'.length))
    db.exec(text)
    return db.close()
  }
  const client = new pg.Client(url)
  await client.connect()
  await client.query(text)
  await client.end()
}

/** Opens a database without migrating it; closed when the test ends. */
async function open(url: string): Promise<Kysely<Database>> {
  // The file of a database that is not there yet.
  if (url.startsWith('sqlite:')) new DatabaseSync(url.slice('sqlite:'.length)).close()
  const { db } = await connect(url)
  onTestFinished(() => db.destroy())
  return db
}

/** Every table with its columns, and every row: what "nothing has changed" means. */
async function everythingIn(db: Kysely<Database>): Promise<unknown> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  const contents: Record<string, unknown> = {}
  for (const { name, columns } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)} order by 1`.execute(db)
    contents[name] = { columns: columns.map((column) => column.name), rows }
  }
  return contents
}

describe.each(engines)('migrations on $name', ({ name: engineName, freshUrl }) => {
  const engine: Engine = engineName === 'SQLite' ? 'sqlite' : 'postgres'

  it.each(released)('bring %s forward, with all that was in it', async (schema) => {
    const url = await freshUrl()
    await load(url, readFileSync(new URL(`${schema}.${engine}.sql`, RELEASED), 'utf8'))
    const before = await open(url)
    expect((await readSchemaState(before, engine)).newest).toBe(schema)
    const votes = await before.selectFrom('vote').selectAll().orderBy('id').execute()
    const texts = await before.selectFrom('vote_text').selectAll().orderBy('vote').orderBy('field').execute()
    const keys = await before.selectFrom('api_key').selectAll().orderBy('id').execute()

    const store = await openStore(url)
    onTestFinished(() => store.close())
    expect(await readSchemaState(store.db, engine)).toEqual({
      newest: Object.keys(releasedMigrations(engine)).at(-1),
      pending: undefined,
      unknown: undefined,
    })
    expect(votes).toHaveLength(60)
    expect(await store.db.selectFrom('vote').selectAll().orderBy('id').execute()).toMatchObject(votes)
    expect(
      await store.db.selectFrom('vote_text').selectAll().orderBy('vote').orderBy('field').execute(),
    ).toMatchObject(texts)
    expect(await store.db.selectFrom('api_key').selectAll().orderBy('id').execute()).toMatchObject(keys)
    // Nothing of before has a name that pasted codes call it by, or is closed.
    expect(await readDemarches(store.db)).toMatchObject(
      [42, 1617].map((id) => ({
        id,
        title: `L’acte n° ${id}; 'ordinaire'`,
        legacyId: null,
        state: 'open',
        announcements: [],
      })),
    )
    expect(await readButtons(store.db)).toMatchObject([
      { demarche: 42, number: 1, formId: null, legacySource: null },
      { demarche: 1617, number: 1, formId: null, legacySource: null },
      { demarche: 1617, number: 2, closed: true, formId: null, legacySource: null },
    ])
    const [report] = await verifyDatabase(url)
    expect(report).toMatchObject({ votes: { counted: 50, erased: 10 } })
    expect(report && isSound(report)).toBe(true)

    // What was handed out before still opens the vote to its author.
    const counted = votes.find(({ state }) => state === 0)
    if (!counted) throw new Error('a fixture without a vote')
    const id = idText(counted.id)
    const editToken = store.editTokenOf(id)
    const edit = { kind: 'edit', id, at: counted.at, editToken, edit: { satisfaction: 2 } } as const
    expect(await store.commitVotes([edit])).toEqual([{ kind: 'done' }])
    expect(await verifyDatabase(url).then(([after]) => after && isSound(after))).toBe(true)
  })

  const firstGood: Migration = {
    up: async (db) => {
      await db.schema.alterTable('demarche').addColumn('colour', 'text').execute()
      await sql`update demarche set title = 'changed'`.execute(db)
    },
  }
  const thenBad: Migration = {
    up: async (db) => {
      await db.schema.createTable('half_made').addColumn('n', 'integer').execute()
      await sql`insert into no_such_table values (1)`.execute(db)
    },
  }

  it('that fail change nothing, even after others that went well', async () => {
    const url = await freshUrl()
    await openStore(url).then((store) => store.close())
    const db = await open(url)
    await sql`insert into demarche values (1, 'as it was', 'a', 'm', 0, 1, null, 'open', '[]')`.execute(db)
    const before = await everythingIn(db)
    const migrations = { ...releasedMigrations(engine), '9998_good': firstGood, '9999_bad': thenBad }
    const failure = await migrate(db, engine, migrations).catch((error: Error) => error)
    expect(failure).toMatchObject({
      message: 'the database could not be brought to this release',
      cause: { message: expect.stringContaining('no_such_table') },
    })
    expect(await everythingIn(db)).toEqual(before)
    // Once mended, the same list goes through.
    await migrate(db, engine, { ...releasedMigrations(engine), '9998_good': firstGood })
    expect(await sql`select title, colour from demarche`.execute(db)).toMatchObject({
      rows: [{ title: 'changed', colour: null }],
    })
  })

  it('that fail on an empty database leave no table of theirs', async () => {
    const db = await open(await freshUrl())
    await expect(migrate(db, engine, { '0001_bad': thenBad })).rejects.toThrow()
    expect(await everythingIn(db)).toMatchObject({ kysely_migration: { rows: [] } })
    expect(await everythingIn(db)).not.toHaveProperty('half_made')
  })

  it('refuse a database of a newer release, name it, and change nothing', async () => {
    const url = await freshUrl()
    await openStore(url).then((store) => store.close())
    const db = await open(url)
    await migrate(db, engine, { ...releasedMigrations(engine), '9999_of_tomorrow': firstGood })
    const before = await everythingIn(db)
    await expect(migrate(db, engine)).rejects.toThrow(
      'the database is of a newer release, which made 9999_of_tomorrow: start that release, or restore a backup made before it',
    )
    expect(await everythingIn(db)).toEqual(before)
  })
})
