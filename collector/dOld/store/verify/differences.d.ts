import { type Kysely } from 'kysely';
import { type CountTable } from '../count-tables.ts';
import type { Database } from '../database.ts';
/** A cell whose count is not what the votes say. */
export interface CountDifference {
    table: CountTable['name'];
    demarche: number;
    button: number;
    /** Day or month, as the table has it. */
    period: number;
    cell: string;
    stored: number;
    recounted: number;
}
/** Works out, into temporary tables, by how much each count must grow. @returns how many rows of counts are wrong */
export declare function writeDifferences(db: Kysely<Database>): Promise<number>;
/** The first wrong cells, of at most `maxRows` rows a table. */
export declare function readDifferences(db: Kysely<Database>, maxRows: number): Promise<CountDifference[]>;
/**
 * Adds to each count what it lacks. The service may have counted more votes since: their sums and this one add up
 * in any order, so nothing it wrote meanwhile is lost.
 * @param db in a transaction that writes
 */
export declare function applyDifferences(db: Kysely<Database>): Promise<void>;
//# sourceMappingURL=differences.d.ts.map