import { readSettings } from '../app/settings.js';
import { backup } from './backup.js';
import { doctor } from './doctor.js';
import { restore } from './restore.js';
import { verify } from './verify.js';
const COMMANDS = new Map(Object.entries({ backup, restore, verify, doctor }));
/** Runs what the words after `monavis` ask for. @returns its exit code */
export async function runCommand([name = 'help', ...words]) {
    const command = COMMANDS.get(name);
    if (!command) {
        const isAskedFor = /^(-h|--?help|help)$/.test(name);
        const tell = isAskedFor ? console.info : console.error;
        if (!isAskedFor)
            tell(`monavis: there is no command "${name}"`);
        tell(usage());
        return isAskedFor ? 0 : 1;
    }
    const flags = words.filter((word) => word.startsWith('-'));
    const operands = words.filter((word) => !word.startsWith('-'));
    if (flags.some((flag) => flag !== command.flag) || operands.length !== command.operands) {
        console.error(`usage: monavis ${command.usage}`);
        return 1;
    }
    try {
        return await command.run({ settings: readSettings(process.env), operands, isFlagged: flags.length > 0 });
    }
    catch (error) {
        console.error(`monavis ${name}: ${reasonOf(error)}`);
        return 1;
    }
}
function usage() {
    const commands = [...COMMANDS.values()];
    const width = Math.max(...commands.map((command) => command.usage.length));
    const lines = commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`);
    return `usage: monavis <command>, on the database that DATABASE_URL names\n\n${lines.join('\n')}`;
}
/** An error and what caused it, on one line: an operator reads it in a mail from cron. */
function reasonOf({ message, name, cause }) {
    const why = cause instanceof Error ? ` (${reasonOf(cause)})` : '';
    return `${message.split('\n')[0] || name}${why}`;
}
//# sourceMappingURL=run-command.js.map