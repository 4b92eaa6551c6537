import { existsSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

/** How long to wait for whoever has the file open. */
const IN_USE_TIMEOUT_MS = 1_000

/**
 * Whether anybody has a database open, the service or a command. Each connection to a log holds a lock on the file
 * from its first query to its end, and to leave the log SQLite needs the file for itself: so this asks it to, which
 * also writes what the log still held into the file.
 */
export function isInUse(path: string): boolean {
  if (!existsSync(path)) return false
  const db = new Sqlite(path, { timeout: IN_USE_TIMEOUT_MS })
  try {
    db.pragma('journal_mode = DELETE')
    return false
  } catch (error) {
    const { code } = error as Error & { code?: string }
    if (code?.startsWith('SQLITE_BUSY')) return true
    // Too damaged to be asked, and for that very reason to be replaced.
    if (code?.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return false
    throw error
  } finally {
    db.close()
  }
}
