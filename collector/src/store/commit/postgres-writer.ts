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
import type { CommitVotes } from './commands.ts'
import type { CountChange, CountChanges } from './count-changes.ts'
import { type CommitPlan, planCommit } from './plan.ts'

/** {@link CommitVotes} on PostgreSQL: a fixed number of statements, whatever the size of the batch. */
export function createPostgresWriter(db: Kysely<Database>, secret: Buffer): CommitVotes {
  return (batch) =>
    db.transaction().execute(async (trx) => {
      if (batch.length === 0) return []
      const ids = [...new Set(batch.map((command) => command.id))]
      const rows = await trx
        .selectFrom('vote')
        .selectAll()
        .where('id', 'in', ids.map(idBytes))
        .forUpdate()
        .execute()
      const stored = new Map(rows.map((row) => [idText(row.id), row]))
      const plan = planCommit(batch, stored, secret)
      await writeVotes(trx, plan)
      await writeTexts(trx, plan)
      await writeCounts(trx, COUNT_DAY, plan.days)
      await writeCounts(trx, COUNT_MONTH, plan.months)
      await writeCounts(trx, COUNT_CONTEXT, plan.contexts)
      return plan.outcomes
    })
}

async function writeVotes(trx: Transaction<Database>, { inserts, updates }: CommitPlan): Promise<void> {
  if (inserts.length > 0) await trx.insertInto('vote').values(inserts).execute()
  if (updates.length === 0) return
  await trx
    .insertInto('vote')
    .values(updates)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) =>
          Object.fromEntries(VOTE_COLUMNS.map((column) => [column, eb.ref(`excluded.${column}`)])),
        ),
    )
    .execute()
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
        conflict.columns(['vote', 'field']).doUpdateSet((eb) => ({ body: eb.ref('excluded.body') })),
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
