import { type Kysely } from 'kysely';
import { type Migration } from 'kysely/migration';
import type { Database } from './database.ts';
import type { Engine } from './migrations/dialect.ts';
export type { Engine };
/**
 * Brings the database forward to this release, in one transaction.
 * @param migrations by name, in order; those of this release unless a test brings its own
 * @throws {Error} when a migration fails, or when the database is of a newer release: nothing is changed then
 */
export declare function migrate(db: Kysely<Database>, engine: Engine, migrations?: Record<string, Migration>): Promise<void>;
/** How the schema of a database stands to this release; each is the name of a migration, where there is one. */
export interface SchemaState {
    /** The last that was carried out. */
    newest: string | undefined;
    /** The first that has not been: the next start of the service will. */
    pending: string | undefined;
    /** One that this release knows nothing of: a newer one made it. */
    unknown: string | undefined;
}
/** Reads how far a database has come, and changes nothing. */
export declare function readSchemaState(db: Kysely<Database>, engine: Engine, migrations?: Record<string, Migration>): Promise<SchemaState>;
/**
 * Every schema ever released, in order. A migration names its own columns: what it made once must stay what
 * it makes, whatever becomes of the code.
 */
export declare function releasedMigrations(engine: Engine): Record<string, Migration>;
//# sourceMappingURL=migrations.d.ts.map