import { type Period } from '@monavis/shared/period';
import { type Kysely } from 'kysely';
import type { Database } from './database.ts';
/** Sum of each cell of VOTE_CELLS over a period. A cell that is absent is 0. */
export type CellSums = Readonly<Record<string, number>>;
/** One démarche, or one of its buttons. */
export interface CountFilter {
    demarche: number;
    button?: number;
}
/**
 * Sums counts by démarche over a period: whole months from the month table, the days left from the day one.
 * @returns one entry a démarche that has any count in the period
 */
export declare function sumCounts(db: Kysely<Database>, period: Period): Promise<Map<number, CellSums>>;
/** Counts of one démarche, day by day. @returns days that have any count */
export declare function dailyCounts(db: Kysely<Database>, period: Period, filter: CountFilter): Promise<{
    day: number;
    cells: CellSums;
}[]>;
//# sourceMappingURL=counts.d.ts.map