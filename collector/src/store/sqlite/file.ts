import Sqlite from 'better-sqlite3'

/** How long a statement waits for another process that writes, such as a shell: within this one, one thread does. */
export const BUSY_TIMEOUT_MS = 5_000
/**
 * Pages that each connection keeps, KiB: as SQLite comes, where better-sqlite3 takes eight times as much. The system
 * keeps the others, once for all connections.
 */
const CACHE_KIB = 2_000

/**
 * Opens a SQLite file as every connection of this service has it.
 * WAL lets readers go on while votes are written; FULL syncs the log before a commit returns: an acknowledged
 * vote survives the loss of power, not only that of the process. What is deleted is written over with zeros: an
 * erased text must not be read in the file for years.
 */
export function openSqlite(path: string): Sqlite.Database {
  const db = new Sqlite(path, { timeout: BUSY_TIMEOUT_MS })
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  db.pragma(`cache_size = -${CACHE_KIB}`)
  return db
}
