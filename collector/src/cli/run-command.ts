import { parseArgs } from 'node:util'
import { readSettings } from '../app/settings.ts'
import { admin } from './admin.ts'
import { backup } from './backup.ts'
import { code } from './code.ts'
import type { Command, Given } from './command.ts'
import { doctor } from './doctor.ts'
import { importCommand } from './import.ts'
import { restore } from './restore.ts'
import { verify } from './verify.ts'

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({ backup, restore, verify, doctor, code, import: importCommand, admin }),
)

/** Runs what the words after `monavis` ask for. @returns its exit code */
export async function runCommand([name = 'help', ...words]: readonly string[]): Promise<number> {
  const command = COMMANDS.get(name)
  if (!command) {
    const isAskedFor = /^(-h|--?help|help)$/.test(name)
    const tell = isAskedFor ? console.info : console.error
    if (!isAskedFor) tell(`monavis: there is no command "${name}"`)
    tell(usage())
    return isAskedFor ? 0 : 1
  }
  const given = readWords(command, words)
  if (!given) {
    console.error(`usage: monavis ${command.usage}`)
    return 1
  }
  try {
    return await command.run({ settings: readSettings(process.env), ...given })
  } catch (error) {
    console.error(`monavis ${name}: ${reasonOf(error as Error)}`)
    return 1
  }
}

/** @returns undefined where a command does not know a word of these, or misses one */
function readWords(command: Command, words: readonly string[]): Omit<Given, 'settings'> | undefined {
  const flag = command.flag?.replace('--', '')
  const texts = (command.values ?? []).map((name) => [name, { type: 'string' as const }])
  const flags = flag === undefined ? [] : [[flag, { type: 'boolean' as const }]]
  try {
    const { values, positionals: operands } = parseArgs({
      args: [...words],
      options: Object.fromEntries([...texts, ...flags]),
      allowPositionals: true,
    })
    const spare = operands.length - command.operands
    if (spare < 0 || spare > (command.optionalOperands ?? 0)) return undefined
    const isFlagged = Object.entries(values).some(([name]) => name === flag)
    return { operands, isFlagged, values: values as Given['values'] }
  } catch {
    // What `parseArgs` throws speaks of options in general; the usage of this command says more.
    return undefined
  }
}

function usage(): string {
  const commands = [...COMMANDS.values()]
  const width = Math.max(...commands.map((command) => command.usage.length))
  const lines = commands.map((command) => `  ${command.usage.padEnd(width)}  ${command.summary}`)
  return `usage: monavis <command>, on the database that DATABASE_URL names\n\n${lines.join('\n')}`
}

/** An error and what caused it, on one line: an operator reads it in a mail from cron. */
function reasonOf({ message, name, cause }: Error): string {
  const why = cause instanceof Error ? ` (${reasonOf(cause)})` : ''
  return `${message.split('\n')[0] || name}${why}`
}
