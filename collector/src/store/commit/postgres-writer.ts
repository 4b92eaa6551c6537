import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import {
  COUNT_CONTEXT,
  COUNT_DAY,
  COUNT_MONTH,
  type CountTable,
  columnList,
  keyColumns,
} from '../count-tables.ts'
import { type Database, VOTE_COLUMNS } from '../database.ts'
import { idBytes, idText } from '../ids.ts'
import type { CommitVotes, VoteCommand } from './commands.ts'
import type { CountChange, CountChanges } from './count-changes.ts'
import { type CommitPlan, idsOf, planCommit, type StoredBefore, tokensOf } from './plan.ts'

/** Rows a statement: PostgreSQL binds 65,535 parameters at most. A ruling may change more of them. */
const MAX_ROWS = 1_000

/** {@link CommitVotes} on PostgreSQL: a fixed number of statements, whatever the size of the batch. */
export function createPostgresWriter(db: Kysely<Database>, secret: Buffer): CommitVotes {
  return (batch) =>
    db.transaction().execute(async (trx) => {
      if (batch.length === 0) return []
      const plan = planCommit(batch, await readBefore(trx, batch), secret)
      await writeVotes(trx, plan)
      await writeTexts(trx, plan)
      await writeTokens(trx, plan)
      if (plan.rulings.length > 0) await trx.insertInto('ruling').values(plan.rulings).execute()
      await writeCounts(trx, COUNT_DAY, plan.days)
      await writeCounts(trx, COUNT_MONTH, plan.months)
      await writeCounts(trx, COUNT_CONTEXT, plan.contexts)
      return plan.outcomes
    })
}

async function readBefore(trx: Transaction<Database>, batch: readonly VoteCommand[]): Promise<StoredBefore> {
  // One array, not a parameter an id: a batch of suspect votes may have more of them than a statement can bind.
  const ids = [...idsOf(batch)].map(idBytes)
  const rows = await trx
    .selectFrom('vote')
    .selectAll()
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

async function writeTokens(trx: Transaction<Database>, { tokens }: CommitPlan): Promise<void> {
  if (tokens.length === 0) return
  const rows = tokens.map(({ hash, expiresDay }) => ({
    hash: Buffer.from(hash, 'hex'),
    expires_day: expiresDay,
  }))
  await trx.insertInto('spent_token').values(rows).execute()
}

async function writeVotes(trx: Transaction<Database>, { inserts, updates }: CommitPlan): Promise<void> {
  if (inserts.length > 0) await trx.insertInto('vote').values(inserts).execute()
  for (let from = 0; from < updates.length; from += MAX_ROWS) {
    await trx
      .insertInto('vote')
      .values(updates.slice(from, from + MAX_ROWS))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((eb) =>
            Object.fromEntries(VOTE_COLUMNS.map((column) => [column, eb.ref(`excluded.${column}`)])),
          ),
      )
      .execute()
  }
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

async function writeCounts(
  trx: Transaction<Database>,
  table: CountTable,
  changes: CountChanges,
): Promise<void> {
  const all = changes.all()
  if (all.length === 0) return
  const name = sql.table(table.name)
  const key = columnList(keyColumns(table))
  const rows = recordset(table, all)
  // An upsert would offer CHECK (n >= 0) a negative row: the row is made first, then added to.
  await sql`insert into ${name} (${key}) select ${key} from ${rows} on conflict do nothing`.execute(trx)
  const sums = table.cells.map(
    (cell) => sql`${sql.ref(cell)} = ${sql.ref(`${table.name}.${cell}`)} + ${sql.ref(`change.${cell}`)}`,
  )
  const sameKey = keyColumns(table).map(
    (column) => sql`${sql.ref(`${table.name}.${column}`)} = ${sql.ref(`change.${column}`)}`,
  )
  await sql`update ${name} set ${sql.join(sums)} from ${rows} where ${sql.join(sameKey, sql` and `)}`.execute(
    trx,
  )
}

/** The changes as rows of the table, sent as one JSON parameter: the statement is then always the same. */
function recordset(table: CountTable, changes: readonly CountChange[]): RawBuilder<unknown> {
  const rows = changes.map(({ demarche, button, period, cells }) => ({
    demarche,
    button,
    [table.period]: period,
    ...Object.fromEntries(table.cells.map((cell) => [cell, cells.get(cell) ?? 0])),
  }))
  const columns = [...keyColumns(table), ...table.cells].map((column) => sql`${sql.ref(column)} integer`)
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as change (${sql.join(columns)})`
}
