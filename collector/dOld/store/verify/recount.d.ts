import { type Kysely, type RawBuilder } from 'kysely';
import { type Database } from '../database.ts';
/** Tables of one connection: what the votes say the counts should be. */
export declare const RECOUNTS: readonly [{
    readonly table: import("../count-tables.ts").CountTable;
    readonly recount: 'recount_day';
    readonly difference: 'difference_day';
}, {
    readonly table: import("../count-tables.ts").CountTable;
    readonly recount: 'recount_month';
    readonly difference: 'difference_month';
}, {
    readonly table: import("../count-tables.ts").CountTable;
    readonly recount: 'recount_context';
    readonly difference: 'difference_context';
}];
/**
 * Counts all votes anew, into temporary tables. The engine does it all: it spills to disk what outgrows its memory,
 * and no vote travels to this process.
 * @param db one connection, in a transaction that sees one state of the database
 */
export declare function recountVotes(db: Kysely<Database>): Promise<void>;
/** Takes off what the journal still holds: the tables of counts need not say it yet. @param db as above */
export declare function leaveOutJournal(db: Kysely<Database>): Promise<void>;
/** Takes the temporary tables away, whichever there are. */
export declare function dropRecounts(db: Kysely<Database>): Promise<void>;
/** `sum("a") as "a", sum("b") as "b"` */
export declare function sumsOf(cells: readonly string[]): RawBuilder<unknown>;
//# sourceMappingURL=recount.d.ts.map