import { type Kysely, sql } from 'kysely'
import { columnList } from '../column-list.ts'
import { type CountTable, keyColumns } from '../count-tables.ts'
import type { Database } from '../database.ts'
import { RECOUNTS, sumsOf } from './recount.ts'

/** A cell whose count is not what the votes say. */
export interface CountDifference {
  table: CountTable['name']
  demarche: number
  button: number
  /** Day or month, as the table has it. */
  period: number
  cell: string
  stored: number
  recounted: number
}

/** Works out, into temporary tables, by how much each count must grow. @returns how many rows of counts are wrong */
export async function writeDifferences(db: Kysely<Database>): Promise<number> {
  let total = 0
  for (const { table, recount, difference } of RECOUNTS) {
    const key = columnList(keyColumns(table))
    const taken = sql.join(table.cells.map((cell) => sql`-${sql.ref(cell)}`))
    const isWrong = sql.join(
      table.cells.map((cell) => sql`sum(${sql.ref(cell)}) <> 0`),
      sql` or `,
    )
    await sql`
      create temp table ${sql.table(difference)} as
      select ${key}, ${sumsOf(table.cells)} from (
        select ${key}, ${columnList(table.cells)} from ${sql.table(recount)}
        union all select ${key}, ${taken} from ${sql.table(table.name)}
      ) as both_counts
      group by ${key} having ${isWrong}
    `.execute(db)
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(difference)}`.execute(db)
    total += rows[0]?.n ?? 0
  }
  return total
}

/** The first wrong cells, of at most `maxRows` rows a table. */
export async function readDifferences(db: Kysely<Database>, maxRows: number): Promise<CountDifference[]> {
  const found: CountDifference[] = []
  for (const { table, difference } of RECOUNTS) {
    const key = columnList(keyColumns(table))
    const { rows } = await sql<Record<string, number>>`
      select * from ${sql.table(difference)} order by ${key} limit ${sql.lit(maxRows)}
    `.execute(db)
    for (const row of rows) {
      const sameKey = keyColumns(table).map((column) => sql`${sql.ref(column)} = ${row[column]}`)
      const { rows: stored } = await sql<Record<string, number>>`
        select * from ${sql.table(table.name)} where ${sql.join(sameKey, sql` and `)}
      `.execute(db)
      for (const cell of table.cells.filter((one) => row[one] !== 0)) {
        const { demarche = 0, button = 0, [table.period]: period = 0, [cell]: by = 0 } = row
        const count = stored[0]?.[cell] ?? 0
        found.push({
          table: table.name,
          demarche,
          button,
          period,
          cell,
          stored: count,
          recounted: count + by,
        })
      }
    }
  }
  return found
}

/**
 * Adds to each count what it lacks. The service may have counted more votes since: their sums and this one add up
 * in any order, so nothing it wrote meanwhile is lost.
 * @param db in a transaction that writes
 */
export async function applyDifferences(db: Kysely<Database>): Promise<void> {
  for (const { table, difference } of RECOUNTS) {
    const name = sql.table(table.name)
    const key = columnList(keyColumns(table))
    // Without its "where", SQLite reads "on conflict" as the condition of a join.
    await sql`
      insert into ${name} (${key}) select ${key} from ${sql.table(difference)} where true on conflict do nothing
    `.execute(db)
    const of = (owner: string, column: string) => sql.ref(`${owner}.${column}`)
    const sums = table.cells.map(
      (cell) => sql`${sql.ref(cell)} = ${of(table.name, cell)} + ${of(difference, cell)}`,
    )
    const sameKey = keyColumns(table).map(
      (column) => sql`${of(table.name, column)} = ${of(difference, column)}`,
    )
    await sql`
      update ${name} set ${sql.join(sums)} from ${sql.table(difference)} where ${sql.join(sameKey, sql` and `)}
    `.execute(db)
  }
}
