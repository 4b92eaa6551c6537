import { readFileSync, writeFileSync } from 'node:fs';
import { copyDatabase, damageOf, putInPlace, withPartial } from './copy.js';
/**
 * Backs a database up while votes arrive. The file takes its name once it is whole, checked and on disk; until then
 * what had that name stays.
 * @param now clock, ms
 * @throws {Error} when the database cannot be read, or is damaged: nothing is left then
 */
export async function backUp(source, target, now) {
    const record = { at: now(), file: target };
    await withPartial(target, async (partial) => {
        await copyDatabase(source, partial);
        const damage = damageOf(partial);
        if (damage.length > 0)
            throw new Error(`${source} is damaged: ${damage.join('; ')}`);
        putInPlace(partial, target);
    });
    writeFileSync(recordFile(source), `${JSON.stringify(record)}\n`);
    return record;
}
/** @returns undefined when it was never backed up by {@link backUp}, as far as one can tell */
export function readBackupRecord(source) {
    try {
        return JSON.parse(readFileSync(recordFile(source), 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Beside the database, not in it: a second process that writes would wait for locks, and a restored one would lie. */
function recordFile(source) {
    return `${source}.last-backup.json`;
}
//# sourceMappingURL=backup.js.map