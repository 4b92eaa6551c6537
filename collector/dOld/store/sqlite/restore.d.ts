import { type VerifyReport } from '../verify/verify-database.ts';
/** What became of it. */
export type RestoreOutcome = {
    kind: 'restored';
    /** Where the former database is kept, if there was one. */
    former: string | undefined;
    /** Absent where the backup is of an older release: the next start brings it forward. */
    report: VerifyReport | undefined;
} | {
    kind: 'in-use';
} | {
    kind: 'already-there';
} | {
    kind: 'newer';
    migration: string;
} | {
    kind: 'damaged';
    damage: string[];
};
/**
 * Puts a backup in the place of a database, once it is known to be whole. The backup itself stays as it is.
 * @param force whether a database that is there may be set aside
 * @param stamp what its name gets
 * @throws {Error} when the backup is no database of this service, or a file cannot be written
 */
export declare function restore(backup: string, target: string, { force, stamp }: {
    force: boolean;
    stamp: string;
}): Promise<RestoreOutcome>;
//# sourceMappingURL=restore.d.ts.map