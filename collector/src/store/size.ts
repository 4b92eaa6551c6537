import { stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Database } from './database.ts'

/** What the database takes on disk, in bytes. */
export interface StoreSize {
  database: number
  /** SQLite only: its log, which grows while some reader keeps it from being folded into the file. */
  wal?: number
  /** SQLite only: what the disk has left for this process. */
  free?: number
}

/** @param path of the file; its log lies beside it */
export async function sqliteSize(path: string): Promise<StoreSize> {
  const [file, log, disk] = await Promise.all([stat(path), stat(`${path}-wal`), statfs(dirname(path))])
  return { database: file.size, wal: log.size, free: disk.bavail * disk.bsize }
}

export async function postgresSize(db: Kysely<Database>): Promise<StoreSize> {
  const { rows } = await sql<StoreSize>`select pg_database_size(current_database()) as database`.execute(db)
  const [size] = rows
  if (!size) throw new Error('PostgreSQL told no size')
  return size
}
