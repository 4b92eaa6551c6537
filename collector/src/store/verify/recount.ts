import { monthOf, parisTime } from '@monavis/shared/period'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { columnList } from '../column-list.ts'
import { sumJournal } from '../commit/count-journal.ts'
import { COUNT_CONTEXT, COUNT_DAY, COUNT_MONTH, keyColumns } from '../count-tables.ts'
import { type Database, VOTE_STATE } from '../database.ts'
import { conditionOf } from './cell-conditions.ts'

/** Tables of one connection: what the votes say the counts should be. */
export const RECOUNTS = [
  { table: COUNT_DAY, recount: 'recount_day', difference: 'difference_day' },
  { table: COUNT_MONTH, recount: 'recount_month', difference: 'difference_month' },
  { table: COUNT_CONTEXT, recount: 'recount_context', difference: 'difference_context' },
] as const

const HOUR_MS = 3_600_000
/** Hours written in one statement: below any engine's limit of parameters. */
const HOURS_AT_ONCE = 1_000

/**
 * Counts all votes anew, into temporary tables. The engine does it all: it spills to disk what outgrows its memory,
 * and no vote travels to this process.
 * @param db one connection, in a transaction that sees one state of the database
 */
export async function recountVotes(db: Kysely<Database>): Promise<void> {
  await writeParisHours(db)
  await sql`create temp table recount_day as ${counted(COUNT_DAY.cells, 'day')}`.execute(db)
  await sql`create temp table recount_context as ${counted(COUNT_CONTEXT.cells, 'day')}`.execute(db)
  // A month is the sum of its days.
  await sql`
    create temp table recount_month as
    select demarche, button, month, ${sumsOf(COUNT_MONTH.cells)}
    from recount_day join (select distinct day, month from paris_hour) as calendar using (day)
    group by demarche, button, month
  `.execute(db)
}

/** Takes off what the journal still holds: the tables of counts need not say it yet. @param db as above */
export async function leaveOutJournal(db: Kysely<Database>): Promise<void> {
  const lines = await db.selectFrom('count_journal').select('changes').execute()
  const sums = sumJournal(lines.map(({ changes }) => changes))
  for (const { table, recount } of RECOUNTS) {
    const columns = columnList([...keyColumns(table), ...table.cells])
    for (const { demarche, button, period, by } of sums[table.name].all()) {
      const values = sql.join([period, demarche, button, ...by.map((n) => -n)].map((value) => sql.lit(value)))
      await sql`insert into ${sql.table(recount)} (${columns}) values (${values})`.execute(db)
    }
  }
}

/** Takes the temporary tables away, whichever there are. */
export async function dropRecounts(db: Kysely<Database>): Promise<void> {
  const names = ['paris_hour', ...RECOUNTS.flatMap(({ recount, difference }) => [recount, difference])]
  for (const name of names) await sql`drop table if exists ${sql.table(name)}`.execute(db)
}

/** `sum("a") as "a", sum("b") as "b"` */
export function sumsOf(cells: readonly string[]): RawBuilder<unknown> {
  return sql.join(cells.map((cell) => sql`sum(${sql.ref(cell)}) as ${sql.ref(cell)}`))
}

function counted(cells: readonly string[], period: string): RawBuilder<unknown> {
  const counts = cells.map((cell) => sql`count(*) filter (where ${conditionOf(cell)}) as ${sql.ref(cell)}`)
  const key = columnList(['demarche', 'button', period])
  return sql`
    select ${key}, ${sql.join(counts)}
    from vote join paris_hour on paris_hour.utc_hour = vote.at / ${sql.lit(HOUR_MS)}
    where state <> ${sql.lit(VOTE_STATE.erased)} group by ${key}`
}

/** The Paris day, month and hour of each UTC hour that has a vote: SQLite knows no time zones. */
async function writeParisHours(db: Kysely<Database>): Promise<void> {
  await sql`
    create temp table paris_hour
    (utc_hour integer primary key, day integer not null, month integer not null, hour integer not null)
  `.execute(db)
  const { rows } = await sql<{ utc_hour: number }>`
    select distinct at / ${sql.lit(HOUR_MS)} as utc_hour from vote where state <> ${sql.lit(VOTE_STATE.erased)}
  `.execute(db)
  for (let start = 0; start < rows.length; start += HOURS_AT_ONCE) {
    const values = rows.slice(start, start + HOURS_AT_ONCE).map(({ utc_hour }) => {
      const { day, hour } = parisTime(utc_hour * HOUR_MS)
      return sql`(${sql.lit(utc_hour)}, ${sql.lit(day)}, ${sql.lit(monthOf(day))}, ${sql.lit(hour)})`
    })
    await sql`insert into paris_hour (utc_hour, day, month, hour) values ${sql.join(values)}`.execute(db)
  }
}
