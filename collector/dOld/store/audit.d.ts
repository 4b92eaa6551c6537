import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Store } from './store.ts';
/** What an administrator did, or was refused after asking with a good key. */
export interface AuditEntry {
    /** From 1, without a gap, in the order in which the lines can be read. */
    id: number;
    /** Instant, ms. */
    at: number;
    key: {
        id: number;
        name: string;
    };
    /** Method and route: `PUT /api/v1/admin/demarches/:id`. */
    act: string;
    /** JSON, 2,000 characters at most. */
    detail: string;
}
/**
 * Adds a line; none is ever changed or removed.
 *
 * Its id is one more than the last. Where another process has written that one meanwhile, nothing is inserted (on
 * PostgreSQL the insert first waits for the other's transaction), and the next id is tried: whoever has read up to
 * an id has missed none below it, which a sequence would not promise.
 */
export declare function addAuditEntry(store: Store, entry: Omit<AuditEntry, 'id'>): Promise<void>;
/** Lines that follow `after`, oldest first, `limit` at most. */
export declare function readAuditEntries(db: Kysely<Database>, after: number, limit: number): Promise<AuditEntry[]>;
//# sourceMappingURL=audit.d.ts.map