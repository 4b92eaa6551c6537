import { CONTEXT_CELLS, VOTE_CELLS } from './cells.ts'

/** A table of counts: one row a démarche, button and period, one column a cell. */
export interface CountTable {
  name: 'count_day' | 'count_month' | 'count_context'
  period: 'day' | 'month'
  cells: readonly string[]
}

export const COUNT_DAY: CountTable = { name: 'count_day', period: 'day', cells: VOTE_CELLS }
export const COUNT_MONTH: CountTable = { name: 'count_month', period: 'month', cells: VOTE_CELLS }
export const COUNT_CONTEXT: CountTable = { name: 'count_context', period: 'day', cells: CONTEXT_CELLS }
export const COUNT_TABLES = [COUNT_DAY, COUNT_MONTH, COUNT_CONTEXT]

/** Columns of the key, in the order of the primary key: what is counted today lies together. */
export function keyColumns(table: CountTable): string[] {
  return [table.period, 'demarche', 'button']
}
