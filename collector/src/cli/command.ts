import type { Settings } from '../app/settings.ts'

/** What a command is given. */
export interface Given {
  settings: Settings
  /** Words beside the flag, those the command asks for, then those it may be given. */
  operands: readonly string[]
  /** Whether its one flag was given. */
  isFlagged: boolean
  /** What stood behind each of its other options. */
  values: Readonly<Record<string, string | undefined>>
}

/** A command of the operator's, and how it is told. */
export interface Command {
  usage: string
  summary: string
  /** The one flag it knows, such as `--force`. */
  flag?: string
  /** Options that have a value, without their dashes, such as `demarche` for `--demarche 1617`. */
  values?: readonly string[]
  operands: number
  /** Words it may be given beyond those. */
  optionalOperands?: number
  /** Speaks on the console. @returns its exit code */
  run(given: Given): Promise<number>
}

/** The file of a SQLite database; undefined when the settings name a PostgreSQL. */
export function fileOf({ databaseUrl }: Settings): string | undefined {
  return databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : undefined
}

/** Says why a command does nothing. @returns its exit code */
export function refuse(reason: string): number {
  console.error(reason)
  return 1
}
