import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'

const script = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
/** The programs, as they were built. */
export const COLLECTOR = script('collector/dist/main.js')
export const MONAVIS = script('collector/dist/cli.js')
export const START = script('examples/start.ts')
export const OBSERVATORY = script('examples/observatoire/main.ts')

/** A folder that is gone when the test ends. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'monavis-command-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** A program that runs, and what it has said so far. */
export interface Running {
  child: ChildProcess
  said: { out: string; err: string }
  exitCode: Promise<number | null>
}

/** Runs a program as a person would, and gathers what it says; killed when the test ends. */
export function run(program: string, env: Record<string, string>, ...words: string[]): Running {
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  child.stdout.on('data', (text) => {
    said.out += text
  })
  child.stderr.on('data', (text) => {
    said.err += text
  })
  return { child, said, exitCode: once(child, 'close').then(([code]) => code as number | null) }
}

/** Waits until a program has said a text. */
export async function waitFor({ child, said }: Running, text: string): Promise<void> {
  await expect
    .poll(() => (child.exitCode === null ? said.out : `ended: ${said.err}`), { timeout: 60_000 })
    .toContain(text)
}

/** Starts a collector on a free port. @returns where it listens, once it does */
export async function startCollectorProcess(env: Record<string, string>): Promise<Running & { url: string }> {
  const running = run(COLLECTOR, { PORT: '0', RATE_LIMIT_PER_MINUTE: '0', ...env })
  await waitFor(running, 'MonAvis takes votes at ')
  return { ...running, url: String(/listens at (http:\S+)/.exec(running.said.out)?.[1]) }
}
