import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Compilable, Kysely } from 'kysely'
import type { CommitVotes } from './commit/commands.ts'
import type { ImportVotes } from './commit/import.ts'
import type { Database } from './database.ts'
import type { Engine } from './migrations.ts'
import type { StoreSize } from './size.ts'
import { connectSqlite, openSqliteStore } from './sqlite/sqlite-store.ts'
import type { Trouble } from './trouble.ts'

/** One of the queries of {@link Store.writeTogether}: made in this room, and put together with others by its callers. */
export type Write = Compilable

/** The database, migrated and open. Handed to every room; nobody imports it as a global. */
export interface Store {
  /** For reading. */
  db: Kysely<Database>
  /** Whose own search a query is written for. */
  readonly engine: Engine
  /** The only way a vote is written; */
  commitVotes: CommitVotes
  /** but for those of an archive. */
  importVotes: ImportVotes
  /** Brings the counts up to the votes, which else takes them a moment. */
  settleCounts(): Promise<void>
  /** Every other write: all of the queries or none. @returns the rows of the last one's `returning` */
  writeTogether<R>(queries: readonly Compilable<R>[]): Promise<R[]>
  /** What will open a vote to its author, known before the vote is cast. @param voteId UUIDv7, lower case */
  editTokenOf(voteId: string): string
  /** What opens a report to who sent it. @param reportId UUIDv7, lower case */
  reportTokenOf(reportId: string): string
  /** What the cookies of sessions are signed with. */
  readonly cookieSecret: string
  /** What the server of a démarche signs its tokens with: text. @param serial how many it was given */
  tokenSecretOf(demarche: number, serial: number): string
  /**
   * Takes what was deleted or replaced out of the database's files, as far as its engine can.
   * @returns false where a reader kept it from that for now
   */
  sweep(): Promise<boolean>
  /** Writes, syncs and reads a little. @returns what keeps it from taking a vote, if anything does */
  check(): Promise<Trouble | undefined>
  size(): Promise<StoreSize>
  close(): Promise<void>
}

/**
 * Opens `sqlite:<path>` or `postgres://…`, made and migrated as needed.
 * @throws {Error} when it cannot be opened, or is of a newer release
 */
export async function openStore(url: string): Promise<Store> {
  const path = pathOf(url)
  return path === undefined ? (await ofPostgres()).openPostgresStore(url) : openSqliteStore(path)
}

/**
 * The database as it is: neither made nor migrated, for commands that look at it beside the service.
 * @param url as {@link openStore} has it
 * @throws {Error} when a file is not there; what else is wrong shows at the first query
 */
export async function connect(url: string): Promise<{ db: Kysely<Database>; engine: Engine }> {
  const path = pathOf(url)
  if (path === undefined) {
    const { connectPostgres } = await ofPostgres()
    return { db: connectPostgres({ connectionString: url }).db, engine: 'postgres' }
  }
  if (!existsSync(path)) throw new Error('there is no such file')
  return { db: connectSqlite(path), engine: 'sqlite' }
}

/** Loaded where it is used: a service on a file needs none of its driver. */
const ofPostgres = () => import('./postgres/postgres-store.ts')

/** @returns undefined where it is no file */
function pathOf(url: string): string | undefined {
  return url.startsWith('sqlite:') ? resolve(url.slice('sqlite:'.length)) : undefined
}
