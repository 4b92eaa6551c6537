import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** An account that may create databases, on the PostgreSQL of this run. */
    postgresUrl: string
  }
}

/** Vitest's global set-up: one real PostgreSQL for the whole run, gone when the run ends, however it ends. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = spawn(process.execPath, [fileURLToPath(new URL('postgres-server.ts', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // In a group of its own: Ctrl-C reaches the tests first, and the server outlives their clean-up.
    detached: true,
  })
  const exited = once(server, 'exit')
  const [url] = await Promise.race([once(createInterface(server.stdout), 'line'), exited])
  if (typeof url !== 'string')
    throw new Error(`PostgreSQL did not start (exit code ${url}): its reason is above.`)
  project.provide('postgresUrl', url)
  return async () => {
    server.stdin.end()
    await exited
  }
}
