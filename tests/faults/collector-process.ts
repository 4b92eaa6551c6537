import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { callAdmin } from '@monavis/examples/replay/client'
import { startService } from '../bench/service.ts'

export const ADMIN_KEY = 'the-key-of-the-fault-proofs'
/** Démarches that votes are cast for, each with its first button. */
export const DEMARCHES = [1, 2, 3, 4, 5]

/** The program itself, built. */
export const COLLECTOR = fileURLToPath(new URL('../../collector/dist/main.js', import.meta.url))

/** The real collector in a process of its own. */
export interface CollectorProcess {
  url: string
  pid: number
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>
  signal(signal: 'SIGTERM' | 'SIGINT'): void
  /** Settles with its exit code, null where a signal ended it. */
  exited: Promise<number | null>
  isRunning(): boolean
}

/** Starts it on a database. @throws {Error} when it ends before it listens */
export async function startCollectorProcess(
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<CollectorProcess> {
  const { url, process: child } = await startService('../../collector/dist/main.js', {
    PORT: '0',
    DATABASE_URL: databaseUrl,
    ADMIN_KEY,
    RATE_LIMIT_PER_MINUTE: '0',
    LOG_LEVEL: 'silent',
    ...env,
  })
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  return {
    url,
    pid: Number(child.pid),
    exited,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    signal: (signal) => void child.kill(signal),
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

/** Declares the démarches that votes are cast for. */
export async function declareDemarches(url: string): Promise<void> {
  const demarches = DEMARCHES.map((id) => ({
    id,
    title: `Démarche ${id}`,
    administration: 'Essais',
    ministere: 'Essais',
  }))
  await callAdmin({ url, key: ADMIN_KEY }, '/api/v1/admin/demarches/import', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(demarches),
  })
}
