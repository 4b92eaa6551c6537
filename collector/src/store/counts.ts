import { type Day, firstDayOf, type Month, type Period, splitMonths } from '@monavis/shared/period'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { VOTE_CELLS } from './cells.ts'
import { COUNT_CONTEXT, COUNT_DAY, COUNT_MONTH, type CountTable } from './count-tables.ts'
import type { Database } from './database.ts'

/** What to sum: names, each with the cells of VOTE_CELLS that are added up under it. */
export type Sums<K extends string = string> = Readonly<Record<K, readonly string[]>>
/** Numbers by the names of {@link Sums}. */
export type Summed<K extends string = string> = Record<K, number>

/** Every cell by itself. */
export const EACH_CELL: Sums = Object.fromEntries(VOTE_CELLS.map((cell) => [cell, [cell]]))

/** One démarche, or one of its buttons. */
export interface CountFilter {
  demarche: number
  button?: number
}

/** A range of days or months of one table, to be added or taken away. */
interface Part {
  table: CountTable
  from: number
  to: number
  sign: 1 | -1
}

/**
 * Sums counts by démarche over a period: whole months from the month table, mended by days at their ends.
 * One statement, for one moment: between two, a vote could be in the days that are taken away and not in the months.
 * @param filter without it, every démarche
 * @returns one entry a démarche that has any count in the months and days that were read
 */
export async function sumCounts<K extends string>(
  db: Kysely<Database>,
  period: Period,
  sums: Sums<K>,
  filter?: CountFilter,
): Promise<Map<number, Summed<K>>> {
  return sumsBy(db, 'demarche', period, sums, filter)
}

/** The same of one démarche, by button. @returns one entry a button that has any count there */
export async function sumCountsByButton<K extends string>(
  db: Kysely<Database>,
  period: Period,
  sums: Sums<K>,
  demarche: number,
): Promise<Map<number, Summed<K>>> {
  return sumsBy(db, 'button', period, sums, { demarche })
}

/** Sums of CONTEXT_CELLS of one démarche: these are kept by the day alone. */
export async function sumContexts<K extends string>(
  db: Kysely<Database>,
  period: Period,
  sums: Sums<K>,
  filter: CountFilter,
): Promise<Summed<K>> {
  const part: Part = { table: COUNT_CONTEXT, ...period, sign: 1 }
  const { rows } = await sql<Summed<K>>`${sumsOf(part, sql.ref('demarche'), sums, filter)}`.execute(db)
  return rows[0] ?? noCounts(sums)
}

async function sumsBy<K extends string>(
  db: Kysely<Database>,
  key: 'demarche' | 'button',
  period: Period,
  sums: Sums<K>,
  filter?: CountFilter,
): Promise<Map<number, Summed<K>>> {
  // Each part is summed where it is read: the sums of all démarches are a few thousand rows, their days tens of them.
  const summed = partsOf(period).map((part) => sumsOf(part, sql.ref(key), sums, filter))
  const { rows } = await sql<Summed<K> & { key: number }>`${sql.join(summed, sql` union all `)}`.execute(db)
  const all = new Map<number, Summed<K>>()
  for (const row of rows) {
    const former = all.get(row.key)
    if (former) addInto(former, row, sums)
    else all.set(row.key, row)
  }
  return all
}

/** Counts of one démarche, day by day. @returns days that have any count, in order */
export async function dailyCounts<K extends string>(
  db: Kysely<Database>,
  period: Period,
  sums: Sums<K>,
  filter: CountFilter,
): Promise<{ day: number; counts: Summed<K> }[]> {
  const part: Part = { table: COUNT_DAY, ...period, sign: 1 }
  const { rows } = await sql<Summed<K> & { key: number }>`
    ${sumsOf(part, sql.ref('day'), sums, filter)} order by day
  `.execute(db)
  return rows.map((row) => ({ day: row.key, counts: row }))
}

/** Démarches that have had any vote up to the end of a month, counted or not. */
export async function votedUntil(db: Kysely<Database>, month: Month): Promise<Set<number>> {
  const rows = await db
    .selectFrom('count_month')
    .select('demarche')
    .distinct()
    .where('month', '<=', month)
    .execute()
  return new Set(rows.map(({ demarche }) => demarche))
}

/** The month of the first vote of all, counted or not. @returns undefined where there is none */
export async function firstVotedMonth(db: Kysely<Database>): Promise<Month | undefined> {
  const first = await db
    .selectFrom('count_month')
    .select('month')
    .orderBy('month')
    .limit(1)
    .executeTakeFirst()
  return first?.month
}

/** Counts of one button over a month, over a day, or of a day to be taken from its month: they are negative then. */
export interface ButtonCounts {
  demarche: number
  button: number
  /** The first of those days. */
  day: Day
  counts: Summed
}

/**
 * Every cell of each button of some démarches, by the day, or by months mended by days at their ends.
 * @param demarches below any engine's limit of parameters
 */
export async function buttonCounts(
  db: Kysely<Database>,
  period: Period,
  by: 'day' | 'month',
  demarches: readonly number[],
): Promise<ButtonCounts[]> {
  const parts = by === 'month' ? partsOf(period) : [{ table: COUNT_DAY, ...period, sign: 1 } as const]
  const cells = (sign: 1 | -1) =>
    sql.join(VOTE_CELLS.map((cell) => sql`${signed(sign)}${sql.ref(cell)} as ${sql.ref(cell)}`))
  const selects = parts.map(
    ({ table, from, to, sign }) => sql`
      select demarche, button, ${sql.ref(table.period)} as period, ${sql.lit(Number(table === COUNT_MONTH))} as by_month,
        ${cells(sign)}
      from ${sql.table(table.name)}
      where demarche in (${sql.join(demarches)}) and ${sql.ref(table.period)} between ${from} and ${to}`,
  )
  const { rows } = await sql<Summed & { demarche: number; button: number; period: number; by_month: number }>`
    ${sql.join(selects, sql` union all `)}
  `.execute(db)
  return rows.map(({ demarche, button, period: start, by_month, ...counts }) => ({
    demarche,
    button,
    day: by_month ? firstDayOf(start) : start,
    counts,
  }))
}

/** Nothing counted. */
export function noCounts<K extends string>(sums: Sums<K>): Summed<K> {
  return Object.fromEntries(Object.keys(sums).map((name) => [name, 0])) as Summed<K>
}

/** Adds counts to others of the same sums. */
export function addInto<K extends string>(total: Summed<K>, counts: Summed<K>, sums: Sums<K>): void {
  for (const name in sums) total[name] += counts[name]
}

/** The sums of one part, by démarche or by day: a walk of its primary key, or of one démarche's own index. */
function sumsOf(
  { table, from, to, sign }: Part,
  key: RawBuilder<unknown>,
  sums: Sums,
  filter?: CountFilter,
): RawBuilder<unknown> {
  const columns = Object.entries(sums).map(([name, cells]) => {
    const added = sql.join(
      cells.map((cell) => sql.ref(cell)),
      sql` + `,
    )
    return sql`${signed(sign)}sum(${added}) as ${sql.ref(name)}`
  })
  const conditions = [sql`${sql.ref(table.period)} between ${from} and ${to}`]
  if (filter) conditions.push(sql`demarche = ${filter.demarche}`)
  if (filter?.button !== undefined) conditions.push(sql`button = ${filter.button}`)
  return sql`
    select ${key} as key, ${sql.join(columns)} from ${sql.table(table.name)}
    where ${sql.join(conditions, sql` and `)} group by ${key}`
}

/** Whole months, mended by days at the ends of the period. */
function partsOf(period: Period): Part[] {
  const { months, days } = splitMonths(period)
  const parts: Part[] = days.map((range) => ({ table: COUNT_DAY, ...range }))
  if (months) parts.push({ table: COUNT_MONTH, ...months, sign: 1 })
  return parts
}

function signed(sign: 1 | -1): RawBuilder<unknown> {
  return sql.raw(sign === 1 ? '' : '-')
}
