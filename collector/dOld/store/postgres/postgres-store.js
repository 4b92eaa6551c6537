import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types } from 'pg';
import { createPostgresWriter } from '../commit/postgres-writer.js';
import { createSettler } from '../commit/settle-soon.js';
import { migrate } from '../migrations.js';
import { probe, readSecret } from '../probe.js';
import { editTokenOf, tokenSecretOf } from '../secrets.js';
import { postgresSize } from '../size.js';
import { postgresTrouble } from '../trouble.js';
/** int8 and numeric, which the driver leaves as text: every one here is a count or an instant, far below 2⁵³. */
const BIG_NUMBERS = [types.builtins.INT8, types.builtins.NUMERIC];
/**
 * No vote waits for ever. The server ends what waits too long for a lock (as SQLite does), runs too long, or
 * holds a transaction for a client that has vanished; this side gives up on a server that says nothing at all.
 */
const TIMEOUTS = {
    connectionTimeoutMillis: 5_000,
    lock_timeout: 5_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 10_000,
    query_timeout: 15_000,
};
/** Connections of one's own to a database, and Kysely on them. */
export function connectPostgres(config) {
    const pool = new Pool({
        ...config,
        types: {
            getTypeParser: (oid, format) => (BIG_NUMBERS.includes(oid) ? Number : types.getTypeParser(oid, format)),
        },
    });
    // A connection that dies is replaced at the next query, and the query it carried fails by itself; unheard, either
    // event would end the process: the pool's for idle connections, the client's for busy ones.
    pool.on('error', () => { });
    pool.on('connect', (client) => client.on('error', () => { }));
    return { pool, db: new Kysely({ dialect: new PostgresDialect({ pool }) }) };
}
/** Opens a database, migrated as needed. @throws {Error} when it cannot be, or is of a newer release */
export async function openPostgresStore(connectionString) {
    // A migration may well take longer than any vote should: it has connections of its own, without limits.
    const unlimited = connectPostgres({ connectionString }).db;
    try {
        await migrate(unlimited, 'postgres');
    }
    finally {
        await unlimited.destroy();
    }
    const { pool, db } = connectPostgres({ connectionString, ...TIMEOUTS });
    try {
        const secret = await readSecret(db);
        const { commit, settleCounts } = createPostgresWriter(pool, db, secret);
        const settler = createSettler(settleCounts);
        // What the last process has left in the journal.
        await settleCounts();
        const commitVotes = async (batch) => {
            settler.soon();
            return commit(batch);
        };
        const writeTogether = (queries) => db.transaction().execute(async (trx) => {
            let rows = [];
            for (const query of queries)
                ({ rows } = await trx.executeQuery(query.compile()));
            return rows;
        });
        return {
            db,
            commitVotes,
            settleCounts,
            writeTogether,
            sweep: async () => {
                // Deleted rows stay in their pages until then; by itself PostgreSQL waits for a fifth of the table.
                await sql `vacuum vote_text`.execute(db);
                return true;
            },
            editTokenOf: (voteId) => editTokenOf(secret, voteId),
            tokenSecretOf: (demarche, serial) => tokenSecretOf(secret, demarche, serial),
            check: () => probe({ db, commitVotes, writeTogether }).then(() => undefined, postgresTrouble),
            size: () => postgresSize(db),
            close: async () => {
                settler.stop();
                await db.destroy();
            },
        };
    }
    catch (error) {
        await db.destroy();
        throw error;
    }
}
//# sourceMappingURL=postgres-store.js.map