import { CompiledQuery, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, } from 'kysely';
import { startThread } from './thread.js';
/** Kysely's own adapter denies what SQLite has always done: schema changes inside a transaction. */
class TransactionalSqliteAdapter extends SqliteAdapter {
    get supportsTransactionalDdl() {
        return true;
    }
}
/**
 * Kysely on a SQLite connection that lives in another thread: better-sqlite3 is synchronous, and a read of
 * some milliseconds on the main thread would be felt by every vote that arrives meanwhile.
 */
export function createQueryDialect(path) {
    return {
        createAdapter: () => new TransactionalSqliteAdapter(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
        createDriver: () => {
            let thread;
            const run = (connection, sql) => connection.executeQuery(CompiledQuery.raw(sql));
            return {
                init: async () => {
                    thread = await startThread('query-thread', path);
                },
                // One connection, one thread: Kysely itself lets one query or transaction in at a time.
                acquireConnection: async () => createConnection(thread),
                releaseConnection: async () => { },
                beginTransaction: async (connection) => void (await run(connection, 'begin immediate')),
                commitTransaction: async (connection) => void (await run(connection, 'commit')),
                rollbackTransaction: async (connection) => void (await run(connection, 'rollback')),
                destroy: () => thread.close(),
            };
        },
    };
}
function createConnection(thread) {
    return {
        async executeQuery({ sql, parameters }) {
            const { rows, changes } = await thread.ask({ sql, parameters });
            for (const row of rows)
                restoreBuffers(row);
            return { rows: rows, numAffectedRows: BigInt(changes) };
        },
        streamQuery() {
            throw new Error('read page by page instead: a cursor would hold the only connection');
        },
    };
}
/** A Buffer crosses threads as a bare Uint8Array. */
function restoreBuffers(row) {
    for (const [column, value] of Object.entries(row)) {
        if (value instanceof Uint8Array)
            row[column] = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
}
//# sourceMappingURL=query-dialect.js.map