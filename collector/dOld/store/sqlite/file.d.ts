import Sqlite from 'better-sqlite3';
/** How long a statement waits for another process that writes, such as a shell: within this one, one thread does. */
export declare const BUSY_TIMEOUT_MS = 5000;
/**
 * Opens a SQLite file as every connection of this service has it.
 * WAL lets readers go on while votes are written; FULL syncs the log before a commit returns: an acknowledged
 * vote survives the loss of power, not only that of the process. What is deleted is written over with zeros: an
 * erased text must not be read in the file for years.
 */
export declare function openSqlite(path: string): Sqlite.Database;
//# sourceMappingURL=file.d.ts.map