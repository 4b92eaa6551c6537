import type { Kysely } from 'kysely';
import { type Database } from './database.ts';
import type { Store } from './store.ts';
/**
 * Goes all the way a vote goes, then a reader. Something is written, and taken back at once: a transaction that
 * changes nothing, not even a byte of a row, succeeds on a full disk.
 * @throws what keeps the database from it
 */
export declare function probe({ db, commitVotes, writeTogether, }: Pick<Store, 'db' | 'commitVotes' | 'writeTogether'>): Promise<void>;
/** The instance's own secret, made into the database at its birth. */
export declare function readSecret(db: Kysely<Database>): Promise<Buffer>;
//# sourceMappingURL=probe.d.ts.map