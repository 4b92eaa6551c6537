import { Kysely } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Database } from '../database.ts';
import type { Store } from '../store.ts';
/** Connections of one's own to a database, and Kysely on them. */
export declare function connectPostgres(config: PoolConfig): {
    pool: Pool;
    db: Kysely<Database>;
};
/** Opens a database, migrated as needed. @throws {Error} when it cannot be, or is of a newer release */
export declare function openPostgresStore(connectionString: string): Promise<Store>;
//# sourceMappingURL=postgres-store.d.ts.map