#!/usr/bin/env node
import './node-version.ts'

const { runCommand } = await import('./cli/run-command.ts')

// So that a command that is interrupted takes away what it was writing.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
process.exitCode = await runCommand(process.argv.slice(2))
