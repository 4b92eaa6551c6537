import { closeSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, warn } from './finding.js';
const MEGABYTE = 1_000_000;
/** Under this, an hour of a national deadline fills the disk. */
const FEW_BYTES = 200 * MEGABYTE;
/** Room on the disk of a SQLite file, its kind, and how long it takes to hold a vote. */
export function checkDisk(file) {
    return [checkRoom(file), checkKind(dirname(file)), checkSync(dirname(file))];
}
function checkRoom(file) {
    const { bavail, bsize } = statfsSync(dirname(file));
    const free = bavail * bsize;
    const size = statSync(file).size;
    const told = `${inMegabytes(free)} free, the database has ${inMegabytes(size)}`;
    if (free < FEW_BYTES)
        return fail('disk', `${told}: make room, votes will be refused`);
    // A restore stands beside what it replaces, and its check sorts on disk.
    return free < 3 * size ? warn('disk', `${told}: a restore would need three times that`) : ok('disk', told);
}
/** Linux's own numbers for file systems on which a database does not belong (statfs(2)). */
const UNFIT_KINDS = new Map([
    [0x01021994, fail('file system', 'tmpfs: it lives in memory, and goes with the machine')],
    [0x6969, fail('file system', 'NFS: SQLite cannot lock there; use a local disk, or PostgreSQL')],
    [0xff534d42, fail('file system', 'CIFS: SQLite cannot lock there; use a local disk, or PostgreSQL')],
    [0xfe534d42, fail('file system', 'SMB: SQLite cannot lock there; use a local disk, or PostgreSQL')],
    [0x794c7630, warn('file system', "overlay: a container's own layer goes with it; mount a volume")],
]);
function checkKind(folder) {
    const unfit = process.platform === 'linux' ? UNFIT_KINDS.get(statfsSync(folder).type) : undefined;
    return unfit ?? ok('file system', 'a local one, as far as one can tell');
}
const SYNCS = 20;
/** Each batch of votes waits for one. */
const SLOW_SYNC_MS = 20;
function checkSync(folder) {
    const path = join(folder, `.doctor-${process.pid}`);
    const file = openSync(path, 'wx', 0o600);
    try {
        const times = Array.from({ length: SYNCS }, () => {
            const start = performance.now();
            writeSync(file, Buffer.alloc(4096));
            fsyncSync(file);
            return performance.now() - start;
        }).sort((a, b) => a - b);
        const median = times[SYNCS / 2] ?? 0;
        const told = `${median.toFixed(1)} ms to hold a write, at worst ${times.at(-1)?.toFixed(1)} ms`;
        return median > SLOW_SYNC_MS
            ? warn('disk speed', `${told}: each vote waits for it`)
            : ok('disk speed', told);
    }
    finally {
        closeSync(file);
        rmSync(path);
    }
}
function inMegabytes(bytes) {
    return `${Math.round(bytes / MEGABYTE).toLocaleString('en')} MB`;
}
//# sourceMappingURL=disk.js.map