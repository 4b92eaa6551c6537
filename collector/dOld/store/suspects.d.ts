import type { Kysely } from 'kysely';
import type { SuspectBatch } from './commit/commands.ts';
import type { Database } from './database.ts';
/** Suspect votes of one button, one day and one reason, not yet ruled on. What they say is not told. */
export interface WaitingBatch extends SuspectBatch {
    votes: number;
    /** Instants of the first and the last, ms. */
    first: number;
    last: number;
}
/** Every batch that waits for a ruling, oldest first. */
export declare function readWaitingBatches(db: Kysely<Database>): Promise<WaitingBatch[]>;
/** Ids of the votes of a batch, whatever their number. */
export declare function readWaitingIds(db: Kysely<Database>, { demarche, button, day, suspicion }: SuspectBatch): Promise<string[]>;
//# sourceMappingURL=suspects.d.ts.map