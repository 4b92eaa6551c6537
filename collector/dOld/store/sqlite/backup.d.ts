/** When a database was last backed up, and where to. */
export interface BackupRecord {
    /** Instant whose state the file holds, ms. */
    at: number;
    file: string;
}
/**
 * Backs a database up while votes arrive. The file takes its name once it is whole, checked and on disk; until then
 * what had that name stays.
 * @param now clock, ms
 * @throws {Error} when the database cannot be read, or is damaged: nothing is left then
 */
export declare function backUp(source: string, target: string, now: () => number): Promise<BackupRecord>;
/** @returns undefined when it was never backed up by {@link backUp}, as far as one can tell */
export declare function readBackupRecord(source: string): BackupRecord | undefined;
//# sourceMappingURL=backup.d.ts.map