import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A PostgreSQL of our own, that can be killed and started again on the same files. */
export interface PostgresProcess {
  url: string
  /** SIGKILL to the server's main process. */
  kill(): void
  /** Settles when it takes connections again. */
  start(): Promise<void>
  /** Stops it and deletes its files. */
  remove(): Promise<void>
}

export async function startPostgres(): Promise<PostgresProcess> {
  const script = fileURLToPath(new URL('./postgres-server.ts', import.meta.url))
  const child = spawn(process.execPath, [script], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // In a group of its own: Ctrl-C reaches the tests first, and the server outlives their clean-up.
    detached: true,
  })
  const exited = once(child, 'exit')
  const lines = createInterface(child.stdout)
  const nextLine = async () => {
    const [line] = await Promise.race([once(lines, 'line'), exited])
    if (typeof line !== 'string')
      throw new Error(`PostgreSQL did not start (exit code ${line}): its reason is above.`)
    return line
  }
  const url = await nextLine()
  return {
    url,
    kill: () => void child.stdin.write('kill\n'),
    start: async () => {
      child.stdin.write('start\n')
      await nextLine()
    },
    remove: async () => {
      child.stdin.end()
      await exited
    },
  }
}
