import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, as it would be in production. */
export interface Service {
  url: string
  process: ChildProcess
  stop(): Promise<void>
}

/**
 * Starts a script, from its path beside this file, and waits for the line that ends with its address.
 * @param nodeFlags of Node itself
 * @throws {Error} when it ends before it says so
 */
export async function startService(
  script: string,
  env: Record<string, string> = {},
  args: readonly string[] = [],
  nodeFlags: readonly string[] = [],
): Promise<Service> {
  const child = spawn(
    process.execPath,
    [...nodeFlags, fileURLToPath(new URL(script, import.meta.url)), ...args],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    },
  )
  const exited = once(child, 'exit')
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    exited.then(([code]) => {
      throw new Error(`${script} ended with code ${code} before it listened`)
    }),
  ])
  const url = /http:\S+$/.exec(line)?.[0]
  if (!url) throw new Error(`${script} said "${line}", which ends with no address`)
  const stop = async () => {
    child.kill('SIGTERM')
    await exited
  }
  return { url, process: child, stop }
}
