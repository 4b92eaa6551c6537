import { sql } from 'kysely';
import { CONTEXT_CELLS, VOTE_CELLS } from './cells.js';
export const COUNT_DAY = { name: 'count_day', period: 'day', cells: VOTE_CELLS };
export const COUNT_MONTH = { name: 'count_month', period: 'month', cells: VOTE_CELLS };
export const COUNT_CONTEXT = { name: 'count_context', period: 'day', cells: CONTEXT_CELLS };
/** Columns of the key, in the order of the primary key: what is counted today lies together. */
export function keyColumns(table) {
    return [table.period, 'demarche', 'button'];
}
/** `"a", "b"` */
export function columnList(columns) {
    return sql.join(columns.map((column) => sql.ref(column)));
}
//# sourceMappingURL=count-tables.js.map