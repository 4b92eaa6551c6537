import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../collector/src/store/migrations.ts'
import { connectPostgres } from '../../collector/src/store/postgres/postgres-store.ts'
import { connectSqlite } from '../../collector/src/store/sqlite/sqlite-store.ts'
import { startPostgres } from './postgres-process.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** An account that may create databases, on the PostgreSQL of this run. */
    postgresUrl: string
    /** The database there that is copied where a migrated one is asked for. Nobody opens it. */
    migratedDatabase: string
    /** The SQLite file that is. */
    migratedFile: string
  }
}

/**
 * Vitest's global set-up: one real PostgreSQL for the whole run, gone when the run ends, however it ends; and a migrated
 * database of each engine, to be copied.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'monavis-migrated-'))
  const remove = async () => {
    await rm(folder, { recursive: true, force: true })
    await server.remove()
  }
  try {
    const file = join(folder, 'monavis.sqlite')
    await Promise.all([migrateFile(file), migrateDatabase(server.url, MIGRATED)])
    project.provide('postgresUrl', server.url)
    project.provide('migratedDatabase', MIGRATED)
    project.provide('migratedFile', file)
  } catch (error) {
    await remove()
    throw error
  }
  return remove
}

const MIGRATED = 'monavis_migrated'

async function migrateFile(path: string): Promise<void> {
  const db = connectSqlite(path)
  try {
    await migrate(db, 'sqlite')
  } finally {
    await db.destroy()
  }
}

async function migrateDatabase(serverUrl: string, name: string): Promise<void> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    await client.query(`create database ${name}`)
  } finally {
    await client.end()
  }
  const url = new URL(serverUrl)
  url.pathname = name
  const { db } = connectPostgres({ connectionString: url.href })
  try {
    await migrate(db, 'postgres')
  } finally {
    await db.destroy()
  }
}
