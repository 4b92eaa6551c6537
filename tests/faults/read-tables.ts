import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** Tables that votes are stored and counted in, as any SQL shell would show them. */
const TABLES = ['vote', 'vote_text', 'count_day', 'count_month', 'count_context', 'count_journal'] as const

/** How long a service at rest may take to bring its counts up to its votes, and how often that is looked at. */
const MAX_LAG_MS = 5_000
const LOOK_EVERY_MS = 50

/** A row; bytes are in hexadecimal, everything else is a number but the text of a comment. */
export type Row = Record<string, number | string>
export type Tables = Record<(typeof TABLES)[number], Row[]>

/**
 * Reads a database beside the service that writes it, all tables of one instant: the first at which the counts have
 * caught up with the votes. Changes nothing.
 * @throws {Error} when they never do
 */
export async function readTables(databaseUrl: string): Promise<Tables> {
  for (const deadline = Date.now() + MAX_LAG_MS; Date.now() < deadline; await wait(LOOK_EVERY_MS)) {
    const tables = await readAll(databaseUrl)
    if (tables.count_journal.length === 0) return tables
  }
  throw new Error('the counts have not caught up with the votes')
}

async function readAll(databaseUrl: string): Promise<Tables> {
  const isSqlite = databaseUrl.startsWith('sqlite:')
  const tables = isSqlite ? readSqlite(databaseUrl.slice('sqlite:'.length)) : await readPostgres(databaseUrl)
  return Object.fromEntries(TABLES.map((table, i) => [table, (tables[i] ?? []).map(plainRow)])) as Tables
}

function readSqlite(path: string): Record<string, unknown>[][] {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    db.exec('begin')
    return TABLES.map((table) => db.prepare(`select * from ${table}`).all())
  } finally {
    db.close()
  }
}

async function readPostgres(url: string): Promise<Record<string, unknown>[][]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const tables: Record<string, unknown>[][] = []
    for (const table of TABLES) tables.push((await client.query(`select * from ${table}`)).rows)
    return tables
  } finally {
    await client.end()
  }
}

function plainRow(row: Record<string, unknown>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (value instanceof Uint8Array) return [column, Buffer.from(value).toString('hex')]
      // The driver leaves PostgreSQL's bigint as text.
      return [column, column === 'at' ? Number(value) : (value as number | string)]
    }),
  )
}
