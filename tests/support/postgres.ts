import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** An account that may create databases, on the PostgreSQL of this run. */
    postgresUrl: string
  }
}

/** Vitest's global set-up: one real PostgreSQL for the whole run, gone when the run ends, however it ends. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgresUrl', server.url)
  return server.remove
}
