import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { backUp } from '../store/sqlite/backup.js';
import { fileOf, refuse } from './command.js';
export const backup = {
    usage: 'backup <file> [--force]',
    summary: 'copies the database while votes arrive; --force writes over a file',
    flag: '--force',
    operands: 1,
    async run({ settings, operands: [operand = ''], isFlagged }) {
        const source = fileOf(settings);
        if (source === undefined) {
            return refuse(`PostgreSQL has its own: pg_dump --format=custom --file='${operand}' "$DATABASE_URL"; see docs/operations.md`);
        }
        if (!existsSync(source))
            return refuse(`${source}: there is no database to back up`);
        const target = resolve(operand);
        if (existsSync(target)) {
            if (realpathSync(target) === realpathSync(source))
                return refuse(`${target} is the database itself`);
            if (!isFlagged)
                return refuse(`${target} is there already: another name, or --force`);
        }
        const { at } = await backUp(source, target, Date.now);
        console.info(`${target}: the database as it was at ${new Date(at).toISOString()}, whole`);
        return 0;
    },
};
//# sourceMappingURL=backup.js.map