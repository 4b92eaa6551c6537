import { hash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import {
  COUNT_CONTEXT,
  COUNT_DAY,
  COUNT_MONTH,
  type CountTable,
  columnList,
  keyColumns,
} from '../count-tables.ts'
import { type Database, RULING_COLUMNS, VOTE_COLUMNS, type VoteRow, WAITING_COLUMNS } from '../database.ts'
import { idBytes, idText } from '../ids.ts'
import type { CommitVotes, VoteCommand, VoteOutcome } from './commands.ts'
import type { CountChange, CountChanges } from './count-changes.ts'
import { type CommitPlan, idsOf, planCommit, type StoredBefore, type TextChange, tokensOf } from './plan.ts'

/** A statement under its own name: the server parses and plans it once a connection, and runs it thousands of times. */
type Prepared = (client: PoolClient, parameters: unknown[]) => Promise<Record<string, unknown>[]>

/**
 * {@link CommitVotes} on PostgreSQL: a few statements, whatever the size of the batch. Each takes the rows of a batch
 * as one JSON array: a parameter a value would cost more than the writing itself.
 * @param db compiles the statements
 */
export function createPostgresWriter(pool: Pool, db: Kysely<Database>, secret: Buffer): CommitVotes {
  const prepare = (query: RawBuilder<unknown>): Prepared => {
    const text = query.compile(db).sql
    const name = hash('sha1', text)
    return async (client, values) => (await client.query({ name, text, values })).rows
  }
  /** Runs on rows; on none, it does nothing. */
  const prepareWrite = (query: RawBuilder<unknown>) => {
    const run = prepare(query)
    return async (client: PoolClient, rows: readonly object[]) => {
      if (rows.length > 0) await run(client, [JSON.stringify(rows)])
    }
  }
  const readVotes = prepare(sql`select * from vote where id = any(${[]}::bytea[]) for update`)
  const readTokens = prepare(sql`select hash from spent_token where hash = any(${[]}::bytea[])`)
  const write = {
    inserts: prepareWrite(insertVotes),
    updates: prepareWrite(updateVotes),
    texts: prepareWrite(upsertTexts),
    removedTexts: prepareWrite(deleteTexts),
    tokens: prepareWrite(insertTokens),
    waiting: prepareWrite(insertWaiting),
    settled: prepareWrite(deleteWaiting),
    rulings: prepareWrite(insertRulings),
  }
  const writeCounts = [COUNT_DAY, COUNT_MONTH, COUNT_CONTEXT].map((table) => {
    const grow = prepareWrite(growCounts(table))
    const shrink = prepareWrite(shrinkCounts(table))
    return async (client: PoolClient, counts: CountChanges) => {
      const { grown = [], shrunk = [] } = Object.groupBy(counts.all(), (change) =>
        isGrowth(change) ? 'grown' : 'shrunk',
      )
      await grow(client, grown.map(countJson(table)))
      await shrink(client, shrunk.map(countJson(table)))
    }
  })

  const readBefore = async (client: PoolClient, batch: readonly VoteCommand[]): Promise<StoredBefore> => {
    const rows = (await readVotes(client, [[...idsOf(batch)].map(idBytes)])) as unknown as VoteRow[]
    const tokens = tokensOf(batch).map((one) => Buffer.from(one, 'hex'))
    const spent = tokens.length > 0 ? await readTokens(client, [tokens]) : []
    return {
      votes: new Map(rows.map((row) => [idText(row.id), row])),
      spentTokens: new Set(spent.map(({ hash: one }) => (one as Buffer).toString('hex'))),
    }
  }

  const carryOut = async (client: PoolClient, plan: CommitPlan) => {
    const { written = [], removed = [] } = Object.groupBy(lastTexts(plan.texts), ({ body }) =>
      body ? 'written' : 'removed',
    )
    await write.inserts(client, plan.inserts.map(inHex))
    await write.updates(client, plan.updates.map(inHex))
    await write.texts(client, written.map(inHex))
    await write.removedTexts(client, removed.map(inHex))
    await write.tokens(
      client,
      plan.tokens.map((token) => ({ hash: token.hash, expires_day: token.expiresDay })),
    )
    await write.waiting(client, plan.waiting.map(inHex))
    await write.settled(client, plan.settled.map(inHex))
    await write.rulings(client, plan.rulings)
    for (const [i, counts] of [plan.days, plan.months, plan.contexts].entries()) {
      await writeCounts[i]?.(client, counts)
    }
  }

  return (batch) =>
    inTransaction(pool, async (client): Promise<VoteOutcome[]> => {
      if (batch.length === 0) return []
      const plan = planCommit(batch, await readBefore(client, batch), secret)
      await carryOut(client, plan)
      return plan.outcomes
    })
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause
    })
    throw error
  } finally {
    // A connection that could not even roll back is thrown away.
    client.release(broken)
  }
}

/** The last change of a text in the batch is the one that stands; PostgreSQL refuses to write a row twice. */
function lastTexts(texts: readonly TextChange[]): TextChange[] {
  return [...new Map(texts.map((text) => [`${text.vote.toString('hex')}/${text.field}`, text])).values()]
}

/** Types of the columns that are no plain integers. Bytes travel in hexadecimal. */
const TYPES: Record<string, 'bytes' | 'bigint' | 'text'> = {
  id: 'bytes',
  vote: 'bytes',
  digest: 'bytes',
  hash: 'bytes',
  at: 'bigint',
  body: 'text',
}

/** A row as JSON has it. */
function inHex(row: object): object {
  const entries = Object.entries(row).map(([column, value]) => [
    column,
    Buffer.isBuffer(value) ? value.toString('hex') : value,
  ])
  return Object.fromEntries(entries)
}

/** Only the cells that change: an absent one is null, and adds nothing. */
function countJson({ period: name }: CountTable): (change: CountChange) => object {
  return ({ demarche, button, period, cells }) => ({
    demarche,
    button,
    [name]: period,
    ...Object.fromEntries(cells),
  })
}

function isGrowth({ cells }: CountChange): boolean {
  for (const n of cells.values()) if (n < 0) return false
  return true
}

/** The rows of a statement, named `given`, from its only parameter. */
function givenRows(columns: readonly string[]): RawBuilder<unknown> {
  const typed = columns.map((column) => {
    const type = TYPES[column] ?? 'integer'
    return sql`${sql.ref(column)} ${sql.raw(type === 'bytes' ? 'text' : type)}`
  })
  return sql`json_to_recordset(${''}::json) as given (${sql.join(typed)})`
}

function given(column: string): RawBuilder<unknown> {
  const value = sql.ref(`given.${column}`)
  return TYPES[column] === 'bytes' ? sql`decode(${value}, 'hex')` : value
}

function insertInto(table: string, columns: readonly string[]): RawBuilder<unknown> {
  return sql`
    insert into ${sql.table(table)} (${columnList(columns)})
    select ${sql.join(columns.map(given))} from ${givenRows(columns)}`
}

/** `table.column = given.column` for each. */
function isGiven(table: string, columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(
    columns.map((column) => sql`${sql.ref(`${table}.${column}`)} = ${given(column)}`),
    sql` and `,
  )
}

const ROW_COLUMNS = ['id', ...VOTE_COLUMNS]
const TEXT_KEY = ['vote', 'field']
const insertVotes = insertInto('vote', ROW_COLUMNS)
const updateVotes = sql`
  update vote set ${sql.join(VOTE_COLUMNS.map((column) => sql`${sql.ref(column)} = ${given(column)}`))}
  from ${givenRows(ROW_COLUMNS)} where ${isGiven('vote', ['id'])}`
const upsertTexts = sql`
  ${insertInto('vote_text', [...TEXT_KEY, 'body', 'day'])}
  on conflict (${columnList(TEXT_KEY)}) do update set body = excluded.body, day = excluded.day`
const deleteTexts = sql`
  delete from vote_text using ${givenRows(TEXT_KEY)} where ${isGiven('vote_text', TEXT_KEY)}`
const insertTokens = insertInto('spent_token', ['hash', 'expires_day'])
const insertWaiting = insertInto('waiting_vote', WAITING_COLUMNS)
const deleteWaiting = sql`
  delete from waiting_vote using ${givenRows(WAITING_COLUMNS)} where ${isGiven('waiting_vote', WAITING_COLUMNS)}`
const insertRulings = insertInto('ruling', RULING_COLUMNS)

const givenCount = (cell: string) => sql`coalesce(${given(cell)}, 0)`

function growCounts(table: CountTable): RawBuilder<unknown> {
  const key = keyColumns(table)
  const sums = table.cells.map(
    (cell) => sql`${sql.ref(cell)} = ${sql.ref(`${table.name}.${cell}`)} + ${sql.ref(`excluded.${cell}`)}`,
  )
  return sql`
    insert into ${sql.table(table.name)} (${columnList([...key, ...table.cells])})
    select ${columnList(key)}, ${sql.join(table.cells.map(givenCount))} from ${givenRows([...key, ...table.cells])}
    on conflict (${columnList(key)}) do update set ${sql.join(sums)}`
}

/** What shrinks is there already; an upsert would offer CHECK (n >= 0) a negative row. */
function shrinkCounts(table: CountTable): RawBuilder<unknown> {
  const key = keyColumns(table)
  const sums = table.cells.map(
    (cell) => sql`${sql.ref(cell)} = ${sql.ref(`${table.name}.${cell}`)} + ${givenCount(cell)}`,
  )
  return sql`
    update ${sql.table(table.name)} set ${sql.join(sums)} from ${givenRows([...key, ...table.cells])}
    where ${isGiven(table.name, key)}`
}
