import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { connectPostgres, openPostgresStore } from './postgres/postgres-store.js';
import { connectSqlite, openSqliteStore } from './sqlite/sqlite-store.js';
/**
 * Opens `sqlite:<path>` or `postgres://…`, made and migrated as needed.
 * @throws {Error} when it cannot be opened, or is of a newer release
 */
export async function openStore(url) {
    const path = pathOf(url);
    return path === undefined ? openPostgresStore(url) : openSqliteStore(path);
}
/**
 * The database as it is: neither made nor migrated, for commands that look at it beside the service.
 * @param url as {@link openStore} has it
 * @throws {Error} when a file is not there; what else is wrong shows at the first query
 */
export function connect(url) {
    const path = pathOf(url);
    if (path === undefined)
        return { db: connectPostgres({ connectionString: url }).db, engine: 'postgres' };
    if (!existsSync(path))
        throw new Error('there is no such file');
    return { db: connectSqlite(path), engine: 'sqlite' };
}
/** @returns undefined where it is no file */
function pathOf(url) {
    return url.startsWith('sqlite:') ? resolve(url.slice('sqlite:'.length)) : undefined;
}
//# sourceMappingURL=store.js.map