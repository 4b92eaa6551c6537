import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
/** Pages copied between two looks at the event loop: some milliseconds. */
const PAGES_AT_ONCE = 2_000;
/**
 * Lends a name beside `target` to a copy that is not yet fit for it. What still has that name at the end is taken
 * away, also where the command is interrupted.
 */
export async function withPartial(target, work) {
    const partial = `${target}.${process.pid}.partial`;
    const remove = () => {
        for (const end of ['', '-journal', '-wal', '-shm'])
            rmSync(partial + end, { force: true });
    };
    process.once('exit', remove);
    try {
        return await work(partial);
    }
    finally {
        remove();
        process.off('exit', remove);
    }
}
/**
 * Copies a database as it stands at one instant, beside whoever writes to it, into one self-contained file that only
 * its owner may read.
 * @param target a name that is free
 * @throws {Error} when the source is damaged or no database of this service, or the copy cannot be written
 */
export async function copyDatabase(source, target) {
    closeSync(openSync(target, 'wx', 0o600));
    const from = new Sqlite(source, { fileMustExist: true });
    try {
        // Within one transaction the pages stay those of its first instant. Without it, a step that follows another
        // process's write begins the copy again: under a steady stream of votes it would never end.
        from.exec('begin');
        from.prepare('select secret from instance').get();
        await from.backup(target, { progress: () => PAGES_AT_ONCE });
        from.exec('commit');
        leaveWal(target);
    }
    catch (error) {
        if (error.code?.startsWith('SQLITE_CORRUPT')) {
            throw new Error(`${source} is damaged`, { cause: error });
        }
        throw error;
    }
    finally {
        from.close();
    }
}
/** What SQLite finds wrong with a file, one sentence each; empty when it is sound. */
export function damageOf(path) {
    const db = new Sqlite(path, { readonly: true });
    try {
        const found = db.prepare('pragma integrity_check').pluck().all();
        return found.filter((text) => text !== 'ok');
    }
    catch (error) {
        // Too damaged for SQLite to say where.
        return [error.message];
    }
    finally {
        db.close();
    }
}
/** Gives a file its name, in the place of what had it; after a loss of power that name has the one or the other, whole. */
export function putInPlace(path, target) {
    syncToDisk(path, 'r+');
    renameSync(path, target);
    // Windows opens no folder, and keeps its names by itself.
    if (process.platform !== 'win32')
        syncToDisk(dirname(target), 'r');
}
/** The copy of a database that keeps a log asks for one at every opening: alone, it needs none. */
function leaveWal(path) {
    const db = new Sqlite(path);
    db.pragma('journal_mode = DELETE');
    db.close();
}
function syncToDisk(path, flags) {
    const file = openSync(path, flags);
    try {
        fsyncSync(file);
    }
    finally {
        closeSync(file);
    }
}
//# sourceMappingURL=copy.js.map