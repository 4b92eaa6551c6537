import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Compilable, Kysely } from 'kysely'
import type { CommitVotes, VoteOutcome } from '../commit/commands.ts'
import type { ImportResult } from '../commit/import.ts'
import { packImport } from '../commit/packed-import.ts'
import type { Database } from '../database.ts'
import { inTime } from '../in-time.ts'
import { migrate } from '../migrations.ts'
import { probe, readSecret } from '../probe.ts'
import { cookieSecretOf, editTokenOf, reportTokenOf, tokenSecretOf } from '../secrets.ts'
import { sqliteSize } from '../size.ts'
import type { Store } from '../store.ts'
import { startThread } from '../thread.ts'
import { asTrouble } from '../trouble.ts'
import { createQueryDialect } from './query-dialect.ts'
import type { WriteAnswer, WriteQuestion } from './write-thread.ts'

/** A connection of its own to a file. */
export function connectSqlite(path: string): Kysely<Database> {
  return new Kysely<Database>({ dialect: createQueryDialect(path) })
}

/** Opens a file, made and migrated as needed. @throws {Error} when it cannot be, or is of a newer release */
export async function openSqliteStore(path: string): Promise<Store> {
  makeFolder(dirname(path))
  const db = connectSqlite(path)
  try {
    await migrate(db, 'sqlite')
    const secret = await readSecret(db)
    // One thread writes, so no write ever waits for another's lock.
    const thread = await startThread<WriteQuestion, WriteAnswer>('write-thread', import.meta.url, path)
    const commitVotes: CommitVotes = async (batch) =>
      (await thread.ask({ kind: 'votes', batch })) as VoteOutcome[]
    const writeTogether = async <R>(queries: readonly Compilable[]) => {
      const compiled = queries
        .map((query) => query.compile())
        .map(({ sql, parameters }) => ({ sql, parameters }))
      const rows = await thread.ask({ kind: 'queries', queries: compiled })
      return ((rows as unknown[][]).at(-1) ?? []) as R[]
    }
    return {
      db,
      engine: 'sqlite',
      commitVotes,
      importVotes: async (votes) =>
        (await thread.ask({ kind: 'import', votes: packImport(votes) })) as ImportResult,
      settleCounts: async () => {
        await inTime(thread.ask({ kind: 'settle-counts' }))
      },
      writeTogether,
      sweep: async () => {
        const [isSwept] = (await thread.ask({ kind: 'sweep' })) as [boolean]
        return isSwept === true
      },
      editTokenOf: (voteId) => editTokenOf(secret, voteId),
      cookieSecret: cookieSecretOf(secret),
      reportTokenOf: (reportId) => reportTokenOf(secret, reportId),
      tokenSecretOf: (demarche, serial) => tokenSecretOf(secret, demarche, serial),
      check: () => probe({ db, commitVotes, writeTogether }).then(() => undefined, asTrouble),
      size: () => sqliteSize(path),
      close: async () => {
        await thread.close()
        await db.destroy()
      },
    }
  } catch (error) {
    await db.destroy().catch(() => {})
    throw error
  }
}

/**
 * Makes a folder and those above it, closed to others: what people write lies in it. Node's own `recursive` never
 * returns where a file system refuses with ENOENT.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path, { mode: 0o700 })
}
