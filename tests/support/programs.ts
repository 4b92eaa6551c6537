import { spawn } from 'node:child_process'
import { access, constants } from 'node:fs/promises'

/**
 * A program of this machine: the one an environment variable names, else the first there is.
 * @returns undefined where there is none
 * @throws {Error} where the variable names something that cannot be run
 */
export async function findProgram(variable: string, paths: readonly string[]): Promise<string | undefined> {
  const named = process.env[variable]
  // Whoever names one means that one: another in its place would hide the mistake.
  if (named) {
    if (await isExecutable(named)) return named
    throw new Error(`${variable}=${named} is not a program that can be run.`)
  }
  for (const path of paths) {
    if (await isExecutable(path)) return path
  }
  return undefined
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** Runs a program to its end, its output shown unless `quiet`; a program that is missing is not `ok`. */
export function runToEnd(
  [program = '', ...args]: string[],
  { quiet = false } = {},
): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        if (quiet) output += chunk.toString()
        else process.stdout.write(chunk)
      })
    }
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, output }))
  })
}
