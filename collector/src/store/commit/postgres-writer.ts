import { CompiledQuery, type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import {
  COUNT_CONTEXT,
  COUNT_DAY,
  COUNT_MONTH,
  type CountTable,
  columnList,
  keyColumns,
} from '../count-tables.ts'
import { type Database, VOTE_COLUMNS, type VoteRow } from '../database.ts'
import { idBytes, idText } from '../ids.ts'
import type { CommitVotes, VoteCommand } from './commands.ts'
import type { CountChange } from './count-changes.ts'
import { type CommitPlan, idsOf, planCommit, type StoredBefore, tokensOf } from './plan.ts'

/**
 * {@link CommitVotes} on PostgreSQL: a few statements, whatever the size of the batch. Each is built once and takes
 * the rows of a batch as one JSON array: a parameter a value would cost more than the writing itself.
 */
export function createPostgresWriter(db: Kysely<Database>, secret: Buffer): CommitVotes {
  const writeVotes = statement(db, insertVotes)
  const changeVotes = statement(db, updateVotes)
  const tables = [COUNT_DAY, COUNT_MONTH, COUNT_CONTEXT].map((table) => ({
    grow: statement(db, growCounts(table)),
    shrink: statement(db, shrinkCounts(table)),
    period: table.period,
  }))

  return (batch) =>
    db.transaction().execute(async (trx) => {
      if (batch.length === 0) return []
      const plan = planCommit(batch, await readBefore(trx, batch), secret)
      await writeVotes(trx, plan.inserts.map(voteJson))
      await changeVotes(trx, plan.updates.map(voteJson))
      await writeTexts(trx, plan)
      await writeTokens(trx, plan)
      if (plan.rulings.length > 0) await trx.insertInto('ruling').values(plan.rulings).execute()
      for (const [i, { grow, shrink, period }] of tables.entries()) {
        const changes = [plan.days, plan.months, plan.contexts][i]?.all() ?? []
        await grow(
          trx,
          changes.filter(isGrowth).map((change) => countJson(change, period)),
        )
        await shrink(
          trx,
          changes.filter((change) => !isGrowth(change)).map((change) => countJson(change, period)),
        )
      }
      return plan.outcomes
    })
}

/** Runs a statement on rows; on none, it does nothing. */
type RunOnRows = (trx: Transaction<Database>, rows: readonly object[]) => Promise<void>

function statement(db: Kysely<Database>, query: RawBuilder<unknown>): RunOnRows {
  const compiled = query.compile(db)
  return async (trx, rows) => {
    if (rows.length > 0) await trx.executeQuery(CompiledQuery.raw(compiled.sql, [JSON.stringify(rows)]))
  }
}

async function readBefore(trx: Transaction<Database>, batch: readonly VoteCommand[]): Promise<StoredBefore> {
  const ids = [...idsOf(batch)].map(idBytes)
  const rows = await trx
    .selectFrom('vote')
    .selectAll()
    // One array, not a parameter an id: a batch of suspect votes may have more of them than a statement can bind.
    .where('id', '=', sql<Buffer>`any(${ids}::bytea[])`)
    .forUpdate()
    .execute()
  const tokens = tokensOf(batch).map((hash) => Buffer.from(hash, 'hex'))
  const spent = tokens.length
    ? await trx.selectFrom('spent_token').select('hash').where('hash', 'in', tokens).execute()
    : []
  return {
    votes: new Map(rows.map((row) => [idText(row.id), row])),
    spentTokens: new Set(spent.map(({ hash }) => hash.toString('hex'))),
  }
}

/** Columns of a vote that hold bytes: JSON carries them in hexadecimal. */
const BYTES: readonly string[] = ['id', 'digest']
const ROW_COLUMNS = ['id', ...VOTE_COLUMNS]

function voteJson({ id, digest, ...row }: VoteRow): object {
  return { id: id.toString('hex'), digest: digest.toString('hex'), ...row }
}

/** The rows of a statement, from its only parameter. */
function rowsOf(name: string, columns: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql`json_to_recordset(${''}::json) as ${sql.ref(name)} (${sql.join(columns)})`
}

const voteRows = rowsOf(
  'given',
  ROW_COLUMNS.map((column) =>
    BYTES.includes(column)
      ? sql`${sql.ref(column)} text`
      : sql`${sql.ref(column)} ${column === 'at' ? sql`bigint` : sql`integer`}`,
  ),
)
const givenValue = (column: string) =>
  BYTES.includes(column) ? sql`decode(${sql.ref(`given.${column}`)}, 'hex')` : sql.ref(`given.${column}`)

const insertVotes = sql`
  insert into vote (${columnList(ROW_COLUMNS)}) select ${sql.join(ROW_COLUMNS.map(givenValue))} from ${voteRows}`

const updateVotes = sql`
  update vote set ${sql.join(VOTE_COLUMNS.map((column) => sql`${sql.ref(column)} = ${givenValue(column)}`))}
  from ${voteRows} where vote.id = ${givenValue('id')}`

/** The cells that change, and no others: an absent one is null, and adds nothing. */
function countJson({ demarche, button, period, cells }: CountChange, periodColumn: string): object {
  return { demarche, button, [periodColumn]: period, ...Object.fromEntries(cells) }
}

function isGrowth({ cells }: CountChange): boolean {
  for (const n of cells.values()) if (n < 0) return false
  return true
}

const countRows = (table: CountTable) =>
  rowsOf(
    'given',
    [...keyColumns(table), ...table.cells].map((column) => sql`${sql.ref(column)} integer`),
  )
const given = (cell: string) => sql`coalesce(${sql.ref(`given.${cell}`)}, 0)`

function growCounts(table: CountTable): RawBuilder<unknown> {
  const sums = table.cells.map(
    (cell) => sql`${sql.ref(cell)} = ${sql.ref(`${table.name}.${cell}`)} + ${sql.ref(`excluded.${cell}`)}`,
  )
  return sql`
    insert into ${sql.table(table.name)} (${columnList([...keyColumns(table), ...table.cells])})
    select ${columnList(keyColumns(table))}, ${sql.join(table.cells.map(given))} from ${countRows(table)}
    on conflict (${columnList(keyColumns(table))}) do update set ${sql.join(sums)}`
}

/** What shrinks is there already; an upsert would offer CHECK (n >= 0) a negative row. */
function shrinkCounts(table: CountTable): RawBuilder<unknown> {
  const sums = table.cells.map(
    (cell) => sql`${sql.ref(cell)} = ${sql.ref(`${table.name}.${cell}`)} + ${given(cell)}`,
  )
  const sameKey = keyColumns(table).map(
    (column) => sql`${sql.ref(`${table.name}.${column}`)} = ${sql.ref(`given.${column}`)}`,
  )
  return sql`
    update ${sql.table(table.name)} set ${sql.join(sums)} from ${countRows(table)}
    where ${sql.join(sameKey, sql` and `)}`
}

async function writeTokens(trx: Transaction<Database>, { tokens }: CommitPlan): Promise<void> {
  if (tokens.length === 0) return
  const rows = tokens.map(({ hash, expiresDay }) => ({
    hash: Buffer.from(hash, 'hex'),
    expires_day: expiresDay,
  }))
  await trx.insertInto('spent_token').values(rows).execute()
}

async function writeTexts(trx: Transaction<Database>, { texts }: CommitPlan): Promise<void> {
  // The last change of a text in the batch is the one that stands; PostgreSQL refuses to write a row twice.
  const last = new Map(texts.map((text) => [`${text.vote.toString('hex')}/${text.field}`, text]))
  const written = [...last.values()].filter((text) => text.body)
  const removed = [...last.values()].filter((text) => !text.body)
  if (written.length > 0) {
    await trx
      .insertInto('vote_text')
      .values(written)
      .onConflict((conflict) =>
        conflict
          .columns(['vote', 'field'])
          .doUpdateSet((eb) => ({ body: eb.ref('excluded.body'), day: eb.ref('excluded.day') })),
      )
      .execute()
  }
  if (removed.length > 0) {
    await trx
      .deleteFrom('vote_text')
      .where((eb) =>
        eb(
          eb.refTuple('vote', 'field'),
          'in',
          removed.map(({ vote, field }) => eb.tuple(vote, field)),
        ),
      )
      .execute()
  }
}
