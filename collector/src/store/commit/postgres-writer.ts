import { hash } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { columnList } from '../column-list.ts'
import { COUNT_TABLES, type CountTable, keyColumns } from '../count-tables.ts'
import { type Database, RULING_COLUMNS, VOTE_COLUMNS, type VoteRow, WAITING_COLUMNS } from '../database.ts'
import { idBytes, idText } from '../ids.ts'
import type { Connection, ReachedPool } from '../postgres/reached.ts'
import type { CommitVotes, VoteCommand, VoteOutcome } from './commands.ts'
import { type CountChange, isGrowth } from './count-changes.ts'
import { type CountSums, journalLine, sumJournal } from './count-journal.ts'
import { addTaken, type ImportResult, type ImportVotes, importedRow, importedTexts } from './import.ts'
import { type CommitPlan, idsOf, planCommit, type StoredBefore, type TextChange, tokensOf } from './plan.ts'

export interface PostgresWriter {
  commit: CommitVotes
  importVotes: ImportVotes
  /** Adds to the tables of counts what was written in the journal since the last time. */
  settleCounts(): Promise<void>
}

/**
 * {@link CommitVotes} on PostgreSQL: what is there is read by one statement, and everything written by another,
 * whatever the size of the batch. Each round trip waits for its turn among the requests that this thread handles.
 *
 * Rows travel as JSON arrays, one a table: a parameter a value would cost more than the writing itself.
 * @param db compiles the statements
 */
export function createPostgresWriter(
  pool: ReachedPool,
  db: Kysely<Database>,
  secret: Buffer,
): PostgresWriter {
  const readVotes = prepare(db, sql`select * from vote where id = any(${[]}::bytea[]) order by id for update`)
  const readTokens = prepare(db, sql`select hash from spent_token where hash = any(${[]}::bytea[])`)
  const takeJournal = prepare(db, sql`delete from count_journal returning changes`)
  const insertNewVotes = prepare(
    db,
    sql`${insertInto('vote', VOTE)} on conflict (id) do nothing returning id`,
  )
  const readStored = prepare(db, sql`select * from vote where id = any(${[]}::bytea[])`)
  const writeImported = prepareAll(db, IMPORT_WRITES)
  const writeVotes = prepareAll(db, VOTE_WRITES)
  const writeCounts = prepareAll(db, COUNT_WRITES)

  const readBefore = async (client: Connection, batch: readonly VoteCommand[]): Promise<StoredBefore> => {
    const rows = (await readVotes(client, [[...idsOf(batch)].map(idBytes)])) as unknown as VoteRow[]
    const tokens = tokensOf(batch).map((token) => Buffer.from(token, 'hex'))
    const spent = tokens.length > 0 ? await readTokens(client, [tokens]) : []
    return {
      votes: new Map(rows.map((row) => [idText(row.id), row])),
      spentTokens: new Set(spent.map((row) => (row['hash'] as Buffer).toString('hex'))),
    }
  }

  return {
    commit: (batch) =>
      inTransaction(pool, async (client): Promise<VoteOutcome[]> => {
        if (batch.length === 0) return []
        const plan = planCommit(batch, await readBefore(client, batch), secret)
        await writeVotes(client, plan)
        return plan.outcomes
      }),
    importVotes: (votes) =>
      inTransaction(pool, async (client) => {
        const rows = votes.map(importedRow)
        const inserted = await insertNewVotes(client, [JSON.stringify(rows.map(inHex))])
        const isNew = new Set(inserted.map(({ id }) => idText(id as Buffer)))
        const former = await readStored(client, [
          rows.filter((_, i) => !isNew.has(votes[i]?.id ?? '')).map(({ id }) => id),
        ])
        const stored = new Map(former.map((row) => [idText(row['id'] as Buffer), row as unknown as VoteRow]))
        const plan: ImportPlan = { texts: [], journal: [] }
        const result: ImportResult = { stored: 0, known: 0, differing: [] }
        for (const [i, vote] of votes.entries()) {
          const row = rows[i] as VoteRow
          // Once: of two with the same id in one batch, one is new.
          if (!isNew.delete(vote.id)) {
            addTaken(result, i, row, stored.get(vote.id) ?? row)
            continue
          }
          stored.set(vote.id, row)
          plan.texts.push(...importedTexts(row, vote))
          plan.journal.push({ vote: row, by: 1 })
          result.stored++
        }
        await writeImported(client, plan)
        return result
      }),
    settleCounts: () =>
      inTransaction(pool, async (client) => {
        const lines = await takeJournal(client, [])
        await writeCounts(client, sumJournal(lines.map(({ changes }) => String(changes))))
      }),
  }
}

/** A statement under its own name: the server parses and plans it once a connection, and runs it thousands of times. */
function prepare(db: Kysely<Database>, query: RawBuilder<unknown>) {
  const text = query.compile(db).sql
  const name = hash('sha1', text)
  return async (client: Connection, values: unknown[]): Promise<Record<string, unknown>[]> =>
    (await client.query({ name, text, values })).rows
}

/** All of `writes` in one statement, its parameters in their order. */
function prepareAll<P>(db: Kysely<Database>, writes: readonly Write<P>[]) {
  const parts = writes.map(({ query }, i) => sql`${sql.ref(`write_${i}`)} as (${query})`)
  const run = prepare(db, sql`with ${sql.join(parts)} select`)
  return async (client: Connection, plan: P): Promise<void> => {
    const rows = writes.map(({ rowsOf }) => JSON.stringify(rowsOf(plan)))
    if (rows.some((json) => json !== '[]')) await run(client, rows)
  }
}

async function inTransaction<T>(pool: ReachedPool, work: (client: Connection) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let isBroken = false
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    // A connection that could not even roll back is thrown away.
    client.release(isBroken)
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
  changes: 'text',
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
function countJson({ period: name, cells }: CountTable): (change: CountChange) => object {
  return ({ demarche, button, period, by }) => ({
    demarche,
    button,
    [name]: period,
    ...Object.fromEntries(cells.flatMap((cell, i) => (by[i] === 0 ? [] : [[cell, by[i]]]))),
  })
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

function deleteFrom(table: string, key: readonly string[]): RawBuilder<unknown> {
  return sql`delete from ${sql.table(table)} using ${givenRows(key)} where ${isGiven(table, key)}`
}

/** `table.column = given.column` for each. */
function isGiven(table: string, columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(
    columns.map((column) => sql`${sql.ref(`${table}.${column}`)} = ${given(column)}`),
    sql` and `,
  )
}

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

/** One part of what is written: no row is touched by two of them. */
interface Write<P> {
  query: RawBuilder<unknown>
  rowsOf: (plan: P) => readonly object[]
}

const VOTE = ['id', ...VOTE_COLUMNS]
const TEXT_KEY = ['vote', 'field']

/** What an import writes beside its votes. */
type ImportPlan = Pick<CommitPlan, 'texts' | 'journal'>

const WRITE_TEXTS: Write<ImportPlan> = {
  query: sql`
    ${insertInto('vote_text', [...TEXT_KEY, 'body', 'day'])}
    on conflict (${columnList(TEXT_KEY)}) do update set body = excluded.body, day = excluded.day`,
  rowsOf: ({ texts }) =>
    lastTexts(texts)
      .filter(({ body }) => body)
      .map(inHex),
}

const WRITE_JOURNAL: Write<ImportPlan> = {
  query: insertInto('count_journal', ['changes']),
  rowsOf: ({ journal }) => (journal.length > 0 ? [{ changes: journalLine(journal) }] : []),
}

const IMPORT_WRITES = [WRITE_TEXTS, WRITE_JOURNAL]

const VOTE_WRITES: Write<CommitPlan>[] = [
  { query: insertInto('vote', VOTE), rowsOf: ({ inserts }) => inserts.map(inHex) },
  {
    query: sql`
      update vote set ${sql.join(VOTE_COLUMNS.map((column) => sql`${sql.ref(column)} = ${given(column)}`))}
      from ${givenRows(VOTE)} where ${isGiven('vote', ['id'])}`,
    rowsOf: ({ updates }) => updates.map(inHex),
  },
  WRITE_TEXTS,
  {
    query: deleteFrom('vote_text', TEXT_KEY),
    rowsOf: ({ texts }) =>
      lastTexts(texts)
        .filter(({ body }) => !body)
        .map(inHex),
  },
  {
    query: insertInto('spent_token', ['hash', 'expires_day']),
    rowsOf: ({ tokens }) => tokens.map((token) => ({ hash: token.hash, expires_day: token.expiresDay })),
  },
  { query: insertInto('waiting_vote', WAITING_COLUMNS), rowsOf: ({ waiting }) => waiting.map(inHex) },
  { query: deleteFrom('waiting_vote', WAITING_COLUMNS), rowsOf: ({ settled }) => settled.map(inHex) },
  { query: insertInto('ruling', RULING_COLUMNS), rowsOf: ({ rulings }) => rulings },
  WRITE_JOURNAL,
]

const COUNT_WRITES: Write<CountSums>[] = COUNT_TABLES.flatMap((table) => {
  const rowsOf = (sums: CountSums, isWanted: (change: CountChange) => boolean) =>
    sums[table.name].all().filter(isWanted).map(countJson(table))
  return [
    { query: growCounts(table), rowsOf: (sums) => rowsOf(sums, isGrowth) },
    { query: shrinkCounts(table), rowsOf: (sums) => rowsOf(sums, (change) => !isGrowth(change)) },
  ]
})
