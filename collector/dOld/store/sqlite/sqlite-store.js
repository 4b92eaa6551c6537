import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { migrate } from '../migrations.js';
import { probe, readSecret } from '../probe.js';
import { editTokenOf, tokenSecretOf } from '../secrets.js';
import { sqliteSize } from '../size.js';
import { sqliteTrouble } from '../trouble.js';
import { createQueryDialect } from './query-dialect.js';
import { startThread } from './thread.js';
/** A connection of its own to a file. */
export function connectSqlite(path) {
    return new Kysely({ dialect: createQueryDialect(path) });
}
/** Opens a file, made and migrated as needed. @throws {Error} when it cannot be, or is of a newer release */
export async function openSqliteStore(path) {
    makeFolder(dirname(path));
    const db = connectSqlite(path);
    try {
        await migrate(db, 'sqlite');
        const secret = await readSecret(db);
        // One thread writes, so no write ever waits for another's lock.
        const thread = await startThread('write-thread', path);
        const commitVotes = async (batch) => (await thread.ask({ kind: 'votes', batch }));
        const writeTogether = async (queries) => {
            const compiled = queries
                .map((query) => query.compile())
                .map(({ sql, parameters }) => ({ sql, parameters }));
            const rows = await thread.ask({ kind: 'queries', queries: compiled });
            return (rows.at(-1) ?? []);
        };
        return {
            db,
            commitVotes,
            settleCounts: async () => {
                await thread.ask({ kind: 'settle-counts' });
            },
            writeTogether,
            sweep: async () => {
                const [isSwept] = await thread.ask({ kind: 'sweep' });
                return isSwept === true;
            },
            editTokenOf: (voteId) => editTokenOf(secret, voteId),
            tokenSecretOf: (demarche, serial) => tokenSecretOf(secret, demarche, serial),
            check: () => probe({ db, commitVotes, writeTogether }).then(() => undefined, sqliteTrouble),
            size: () => sqliteSize(path),
            close: async () => {
                await thread.close();
                await db.destroy();
            },
        };
    }
    catch (error) {
        await db.destroy().catch(() => { });
        throw error;
    }
}
/**
 * Makes a folder and those above it, closed to others: what people write lies in it. Node's own `recursive` never
 * returns where a file system refuses with ENOENT.
 */
export function makeFolder(path) {
    if (existsSync(path))
        return;
    makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o700 });
}
//# sourceMappingURL=sqlite-store.js.map