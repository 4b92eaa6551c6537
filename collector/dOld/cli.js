#!/usr/bin/env node
import './node-version.js';
const { runCommand } = await import('./cli/run-command.js');
// So that a command that is interrupted takes away what it was writing.
for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => process.exit(1));
process.exitCode = await runCommand(process.argv.slice(2));
//# sourceMappingURL=cli.js.map