import { existsSync } from 'node:fs';
import { inspectDatabase } from '../store/inspect.js';
import { readBackupRecord } from '../store/sqlite/backup.js';
import { checkAdminKey } from './checks/admin-key.js';
import { checkClock } from './checks/clock.js';
import { checkDatabase } from './checks/database.js';
import { checkDisk } from './checks/disk.js';
import { fail, ok } from './checks/finding.js';
import { checkLastBackup } from './checks/last-backup.js';
import { checkPermissions } from './checks/permissions.js';
import { askPublicUrl, checkProxy } from './checks/public-url.js';
import { fileOf } from './command.js';
export const doctor = {
    usage: 'doctor',
    summary: 'looks at everything around the service, and says what to do',
    operands: 0,
    async run({ settings }) {
        const findings = await examine(settings, Date.now());
        for (const { level, about, text } of findings)
            console.info(`${level.padEnd(4)}  ${about.padEnd(11)}  ${text}`);
        return findings.some(({ level }) => level === 'fail') ? 1 : 0;
    },
};
async function examine(settings, now) {
    const file = fileOf(settings);
    const facts = await inspectDatabase(settings.databaseUrl).catch((error) => error);
    const { finding: publicUrl, answeredAt } = await askPublicUrl(settings);
    const newestVoteAt = facts instanceof Error ? undefined : facts.newestVoteAt;
    return [
        ...databaseFindings(facts),
        ...(file !== undefined && existsSync(file)
            ? [...checkDisk(file), checkPermissions(file), checkLastBackup(readBackupRecord(file), now)]
            : []),
        ...(file === undefined ? [ok('backup', 'not known here: PostgreSQL is backed up by its own tools')] : []),
        checkClock(now, newestVoteAt, answeredAt),
        publicUrl,
        checkProxy(settings),
        checkAdminKey(settings.adminKey),
    ];
}
/** The password that DATABASE_URL may hold is in none of these: a driver does not repeat it. */
function databaseFindings(facts) {
    if (!(facts instanceof Error))
        return checkDatabase(facts);
    const { message, name } = facts;
    return [fail('database', `cannot be read: ${message || name}`)];
}
//# sourceMappingURL=doctor.js.map