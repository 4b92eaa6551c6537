import { fail, ok, warn } from './finding.js';
const HOUR_MS = 3_600_000;
/** A nightly one, and the time it takes. */
const OLD_HOURS = 26;
/** Whatever made them every night has stopped, and nobody saw. */
const FORGOTTEN_HOURS = 7 * 24;
/** How old the last `monavis backup` is. */
export function checkLastBackup(record, now) {
    if (!record) {
        return warn('backup', 'monavis backup has never run: schedule it, unless something else copies this file');
    }
    const hours = (now - record.at) / HOUR_MS;
    const told = `${record.file}, ${hours.toFixed(1)} h ago`;
    if (hours > FORGOTTEN_HOURS)
        return fail('backup', `${told}: its schedule has stopped`);
    return hours > OLD_HOURS ? warn('backup', `${told}: more than a day`) : ok('backup', told);
}
//# sourceMappingURL=last-backup.js.map