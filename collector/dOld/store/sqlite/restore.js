import { chmodSync, chownSync, existsSync, linkSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { readSchemaState } from '../migrations.js';
import { connect } from '../store.js';
import { verifyDatabase } from '../verify/verify-database.js';
import { copyDatabase, damageOf, putInPlace, withPartial } from './copy.js';
import { makeFolder } from './sqlite-store.js';
/** How long to wait for whoever has the file open. */
const IN_USE_TIMEOUT_MS = 1_000;
/**
 * Puts a backup in the place of a database, once it is known to be whole. The backup itself stays as it is.
 * @param force whether a database that is there may be set aside
 * @param stamp what its name gets
 * @throws {Error} when the backup is no database of this service, or a file cannot be written
 */
export async function restore(backup, target, { force, stamp }) {
    if (isInUse(target))
        return { kind: 'in-use' };
    if (existsSync(target) && !force)
        return { kind: 'already-there' };
    makeFolder(dirname(target));
    return withPartial(target, async (partial) => {
        await copyDatabase(backup, partial);
        const checked = await check(partial);
        if (checked.kind !== 'sound')
            return checked;
        giveToOwner(partial, target);
        // Again: checking took its time.
        if (isInUse(target))
            return { kind: 'in-use' };
        const former = setAside(target, `${target}.${stamp}`);
        putInPlace(partial, target);
        return { kind: 'restored', former, report: checked.report };
    });
}
async function check(path) {
    const damage = damageOf(path);
    if (damage.length > 0)
        return { kind: 'damaged', damage };
    const url = `sqlite:${path}`;
    const { db, engine } = connect(url);
    const { pending, unknown } = await readSchemaState(db, engine).finally(() => db.destroy());
    if (unknown !== undefined)
        return { kind: 'newer', migration: unknown };
    if (pending !== undefined)
        return { kind: 'sound', report: undefined };
    const [report] = await verifyDatabase(url);
    return report && report.damage.length > 0
        ? { kind: 'damaged', damage: report.damage }
        : { kind: 'sound', report };
}
/**
 * Whether anybody has a database open, the service or a command. Each connection to a log holds a lock on the file
 * from its first query to its end, and to leave the log SQLite needs the file for itself: so this asks it to, which
 * also writes what the log still held into the file.
 */
function isInUse(path) {
    if (!existsSync(path))
        return false;
    const db = new Sqlite(path, { timeout: IN_USE_TIMEOUT_MS });
    try {
        db.pragma('journal_mode = DELETE');
        return false;
    }
    catch (error) {
        const { code } = error;
        if (code?.startsWith('SQLITE_BUSY'))
            return true;
        // Too damaged to be asked, and for that very reason to be replaced.
        if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
            return false;
        throw error;
    }
    finally {
        db.close();
    }
}
/**
 * Keeps a database under another name, and leaves nothing that a new one would take for its own log.
 * @returns that name, undefined when there was no database
 */
function setAside(path, name) {
    for (const end of ['-wal', '-shm'])
        if (existsSync(path + end))
            renameSync(path + end, name + end);
    if (!existsSync(path))
        return undefined;
    // Linked, not moved: at no instant does the service that may be started find no database, and make a new one.
    linkSync(path, name);
    return name;
}
/** Restored by root, a file must still open for the service: it goes to whoever has what it replaces. */
function giveToOwner(path, target) {
    const isThere = existsSync(target);
    const { uid, gid, mode } = statSync(isThere ? target : dirname(target));
    if (process.getuid?.() === 0)
        chownSync(path, uid, gid);
    if (isThere)
        chmodSync(path, mode & 0o777);
}
//# sourceMappingURL=restore.js.map