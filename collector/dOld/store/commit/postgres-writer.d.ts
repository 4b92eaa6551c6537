import { type Kysely } from 'kysely';
import type { Pool } from 'pg';
import { type Database } from '../database.ts';
import type { CommitVotes } from './commands.ts';
export interface PostgresWriter {
    commit: CommitVotes;
    /** Adds to the tables of counts what was written in the journal since the last time. */
    settleCounts(): Promise<void>;
}
/**
 * {@link CommitVotes} on PostgreSQL: what is there is read by one statement, and everything written by another,
 * whatever the size of the batch. Each round trip waits for its turn among the requests that this thread handles.
 *
 * Rows travel as JSON arrays, one a table: a parameter a value would cost more than the writing itself.
 * @param db compiles the statements
 */
export declare function createPostgresWriter(pool: Pool, db: Kysely<Database>, secret: Buffer): PostgresWriter;
//# sourceMappingURL=postgres-writer.d.ts.map