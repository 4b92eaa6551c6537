import { type Kysely } from 'kysely';
import type { Database } from './database.ts';
/** What the database takes on disk, in bytes. */
export interface StoreSize {
    database: number;
    /** SQLite only: its log, which grows while some reader keeps it from being folded into the file. */
    wal?: number;
    /** SQLite only: what the disk has left for this process. */
    free?: number;
}
/** @param path of the file; its log lies beside it */
export declare function sqliteSize(path: string): Promise<StoreSize>;
export declare function postgresSize(db: Kysely<Database>): Promise<StoreSize>;
//# sourceMappingURL=size.d.ts.map