import { type RawBuilder } from 'kysely';
/** A table of counts: one row a démarche, button and period, one column a cell. */
export interface CountTable {
    name: 'count_day' | 'count_month' | 'count_context';
    period: 'day' | 'month';
    cells: readonly string[];
}
export declare const COUNT_DAY: CountTable;
export declare const COUNT_MONTH: CountTable;
export declare const COUNT_CONTEXT: CountTable;
/** Columns of the key, in the order of the primary key: what is counted today lies together. */
export declare function keyColumns(table: CountTable): string[];
/** `"a", "b"` */
export declare function columnList(columns: readonly string[]): RawBuilder<unknown>;
//# sourceMappingURL=count-tables.d.ts.map