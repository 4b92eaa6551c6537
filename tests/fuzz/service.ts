import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export const ADMIN_KEY = 'the-key-of-the-fuzz-test'
const MAIN = fileURLToPath(new URL('../../collector/dist/main.js', import.meta.url))

/** Ten times what it uses, room for its bursts: two kilobytes left behind by each of 100,000 requests end it. */
const MAX_HEAP_MB = 256

/** The built collector in a process of its own, as it would be in production. */
export interface Service {
  url: string
  port: number
  /** What it wrote down as its own fault. */
  faults: string[]
  isAlive(): boolean
  /** The most memory it ever held, bytes; undefined where the system does not say. */
  peakBytes(): Promise<number | undefined>
  /** @returns its exit code */
  stop(): Promise<number | null>
}

/** Starts the collector, without limits: they would answer before what is tried. */
export async function startService(databaseUrl: string): Promise<Service> {
  const child = spawn(process.execPath, [`--max-old-space-size=${MAX_HEAP_MB}`, MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATABASE_URL: databaseUrl,
      ADMIN_KEY,
      RATE_LIMIT_PER_MINUTE: '0',
      LOG_LEVEL: 'error',
      TRUST_PROXY: '1',
    },
  })
  const exited = once(child, 'exit') as Promise<[number | null]>
  const lines = createInterface(child.stdout)
  const faults: string[] = []
  const [line] = await Promise.race([once(lines, 'line'), exited])
  const url = /http:\S+$/.exec(String(line))?.[0]
  if (!url) throw new Error(`the collector did not start: ${line}`)
  lines.on('line', (one) => faults.push(one))
  return {
    url,
    port: Number(new URL(url).port),
    faults,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    peakBytes: async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
      return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
    },
    stop: async () => {
      child.kill('SIGTERM')
      const [code] = await exited
      return code
    },
  }
}
