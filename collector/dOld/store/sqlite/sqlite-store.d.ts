import { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import type { Store } from '../store.ts';
/** A connection of its own to a file. */
export declare function connectSqlite(path: string): Kysely<Database>;
/** Opens a file, made and migrated as needed. @throws {Error} when it cannot be, or is of a newer release */
export declare function openSqliteStore(path: string): Promise<Store>;
/**
 * Makes a folder and those above it, closed to others: what people write lies in it. Node's own `recursive` never
 * returns where a file system refuses with ENOENT.
 */
export declare function makeFolder(path: string): void;
//# sourceMappingURL=sqlite-store.d.ts.map