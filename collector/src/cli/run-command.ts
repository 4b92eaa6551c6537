import { readSettings } from '../app/settings.ts'
import { backup } from './backup.ts'
import { code } from './code.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { restore } from './restore.ts'
import { verify } from './verify.ts'

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({ backup, restore, verify, doctor, code }),
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
  const flags = words.filter((word) => word.startsWith('-'))
  const operands = words.filter((word) => !word.startsWith('-'))
  const spare = operands.length - command.operands
  const isUnderstood = spare >= 0 && spare <= (command.optionalOperands ?? 0)
  if (flags.some((flag) => flag !== command.flag) || !isUnderstood) {
    console.error(`usage: monavis ${command.usage}`)
    return 1
  }
  try {
    return await command.run({ settings: readSettings(process.env), operands, isFlagged: flags.length > 0 })
  } catch (error) {
    console.error(`monavis ${name}: ${reasonOf(error as Error)}`)
    return 1
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
