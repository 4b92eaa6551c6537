import type { Query } from '../sqlite/query-dialect.ts';
import type { VoteCommand, VoteOutcome } from './commands.ts';
export interface SqliteWriter {
    /** Returns once SQLite has synced its log to disk. */
    commit(batch: readonly VoteCommand[]): VoteOutcome[];
    /** Adds to the tables of counts what was written in the journal since the last time. */
    settleCounts(): void;
    /** Runs other writes in one transaction. @returns the rows each returned */
    runTogether(queries: readonly Query[]): unknown[][];
    /**
     * Moves what the log holds into the file and empties the log, which else keeps former pages until they happen to
     * be written over.
     * @returns false where a reader was in the way
     */
    sweep(): boolean;
    close(): void;
}
/**
 * {@link CommitVotes} on SQLite, synchronous: it runs in a thread of its own.
 * @param path of the database file, already migrated
 */
export declare function createSqliteWriter(path: string): SqliteWriter;
//# sourceMappingURL=sqlite-writer.d.ts.map