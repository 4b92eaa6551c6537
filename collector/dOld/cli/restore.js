import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { restore as restoreFile } from '../store/sqlite/restore.js';
import { fileOf, refuse } from './command.js';
import { reportLines } from './report.js';
export const restore = {
    usage: 'restore <file> [--force]',
    summary: 'puts a backup in the place of the database; --force sets aside one that is there',
    flag: '--force',
    operands: 1,
    async run({ settings, operands: [operand = ''], isFlagged }) {
        const target = fileOf(settings);
        if (target === undefined) {
            return refuse(`PostgreSQL has its own: pg_restore --clean --if-exists --single-transaction --dbname="$DATABASE_URL" '${operand}'; see docs/operations.md`);
        }
        const source = resolve(operand);
        if (!existsSync(source))
            return refuse(`${source}: there is no such file`);
        if (existsSync(target) && realpathSync(target) === realpathSync(source)) {
            return refuse(`${source} is the database itself`);
        }
        const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-');
        const outcome = await restoreFile(source, target, { force: isFlagged, stamp });
        switch (outcome.kind) {
            case 'in-use':
                return refuse(`${target} is in use: stop the collector first`);
            case 'already-there':
                return refuse(`${target} is there already: --force keeps it under another name`);
            case 'newer':
                return refuse(`${source} is of a newer release, which made ${outcome.migration}: restore it with that release`);
            case 'damaged':
                return refuse(`${source} is damaged, and was not restored: ${outcome.damage.join('; ')}`);
            case 'restored': {
                const { former, report } = outcome;
                if (former !== undefined)
                    console.info(`The former database is kept as ${former}`);
                if (report)
                    console.info(reportLines(report).join('\n'));
                else
                    console.info('It is of an older release: the collector brings it forward when it starts.');
                console.info(`${target}: restored from ${source}`);
                return 0;
            }
        }
    },
};
//# sourceMappingURL=restore.js.map