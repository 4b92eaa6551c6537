import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
/** @param path of the file; its log lies beside it */
export async function sqliteSize(path) {
    const [file, log, disk] = await Promise.all([stat(path), stat(`${path}-wal`), statfs(dirname(path))]);
    return { database: file.size, wal: log.size, free: disk.bavail * disk.bsize };
}
export async function postgresSize(db) {
    const { rows } = await sql `select pg_database_size(current_database()) as database`.execute(db);
    const [size] = rows;
    if (!size)
        throw new Error('PostgreSQL told no size');
    return size;
}
//# sourceMappingURL=size.js.map