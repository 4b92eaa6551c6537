import { firstDayOf, type MonthsAndDays, type Period, splitMonths } from '@monavis/shared/period'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { VOTE_CELLS } from './cells.ts'
import { columnList } from './column-list.ts'
import { COUNT_DAY, COUNT_MONTH, type CountTable } from './count-tables.ts'
import type { Database } from './database.ts'

/** Sum of each cell of VOTE_CELLS over a period. A cell that is absent is 0. */
export type CellSums = Readonly<Record<string, number>>

/** One démarche, or one of its buttons. */
export interface CountFilter {
  demarche: number
  button?: number
}

const sumOfCells = sql.join(VOTE_CELLS.map((cell) => sql`sum(${sql.ref(cell)}) as ${sql.ref(cell)}`))

/**
 * Sums counts by démarche over a period: whole months from the month table, the days left from the day one.
 * @param filter without it, every démarche
 * @returns one entry a démarche that has any count in the period
 */
export async function sumCounts(
  db: Kysely<Database>,
  period: Period,
  filter?: CountFilter,
): Promise<Map<number, CellSums>> {
  const { months, days } = splitMonths(period)
  const parts = days.map((part) => countRows(COUNT_DAY, part, filter))
  if (months) parts.push(countRows(COUNT_MONTH, months, filter))
  const { rows } = await sql<CellSums & { demarche: number }>`
    select demarche, ${sumOfCells} from (${sql.join(parts, sql` union all `)}) as part group by demarche
  `.execute(db)
  return new Map(rows.map((row) => [row.demarche, row]))
}

/** Counts of one démarche, day by day. @returns days that have any count */
export async function dailyCounts(
  db: Kysely<Database>,
  period: Period,
  filter: CountFilter,
): Promise<{ day: number; cells: CellSums }[]> {
  const { rows } = await sql<CellSums & { period: number }>`
    select period, ${sumOfCells} from (${countRows(COUNT_DAY, period, filter)}) as part
    group by period order by period
  `.execute(db)
  return rows.map((row) => ({ day: row.period, cells: row }))
}

/** Counts of one button over a month, or over a day. */
export interface ButtonCounts {
  demarche: number
  button: number
  /** The first of those days. */
  day: number
  cells: CellSums
}

/**
 * Counts of each button of some démarches, by the day, or by the month with the days left at the ends of the period.
 * @param demarches below any engine's limit of parameters
 */
export async function buttonCounts(
  db: Kysely<Database>,
  period: Period,
  by: 'day' | 'month',
  demarches: readonly number[],
): Promise<ButtonCounts[]> {
  const { months, days }: MonthsAndDays = by === 'month' ? splitMonths(period) : { days: [period] }
  const read = async (table: CountTable, part: { from: number; to: number }) => {
    const { rows } = await sql<CellSums & { demarche: number; button: number; period: number }>`
      select demarche, button, ${sql.ref(table.period)} as period, ${columnList(VOTE_CELLS)}
      from ${sql.table(table.name)}
      where demarche in (${sql.join(demarches)}) and ${sql.ref(table.period)} between ${part.from} and ${part.to}
    `.execute(db)
    return rows
  }
  const counts: ButtonCounts[] = []
  for (const { demarche, button, period: month, ...cells } of months ? await read(COUNT_MONTH, months) : []) {
    counts.push({ demarche, button, day: firstDayOf(month), cells })
  }
  for (const part of days) {
    for (const { demarche, button, period: day, ...cells } of await read(COUNT_DAY, part)) {
      counts.push({ demarche, button, day, cells })
    }
  }
  return counts
}

/** Rows of one table over a range of its period: a walk of its primary key, or one démarche by its own index. */
function countRows(
  table: CountTable,
  { from, to }: { from: number; to: number },
  filter?: CountFilter,
): RawBuilder<unknown> {
  const conditions = [sql`${sql.ref(table.period)} between ${from} and ${to}`]
  if (filter) conditions.push(sql`demarche = ${filter.demarche}`)
  if (filter?.button !== undefined) conditions.push(sql`button = ${filter.button}`)
  return sql`
    select demarche, ${sql.ref(table.period)} as period, ${columnList(VOTE_CELLS)}
    from ${sql.table(table.name)} where ${sql.join(conditions, sql` and `)}`
}
