import { VOTE_STATE } from '../database.ts';
import { type CountDifference } from './differences.ts';
/** What was found in a database. */
export interface VerifyReport {
    /** What the engine itself finds wrong; where there is any, nothing below was looked at. */
    damage: string[];
    /** How many votes there are, by the names of VOTE_STATE. */
    votes: Record<keyof typeof VOTE_STATE, number>;
    /** Rows of counts that are not what the votes say, in all three tables. */
    wrongRows: number;
    /** Cells of the first of them. */
    differences: CountDifference[];
    strayTexts: number;
}
/**
 * Compares the counts with the votes, and asks the engine whether it is whole. It reads one state of the database,
 * beside a service that goes on taking votes.
 * @param rebuild puts right what is wrong, then verifies again; a damaged database is left alone
 * @returns what was found, and what was found after the rebuilding where there was any
 * @throws {Error} when the database cannot be read, or is not of this release
 */
export declare function verifyDatabase(url: string, { rebuild }?: {
    rebuild?: boolean | undefined;
}): Promise<VerifyReport[]>;
/** Whether nothing at all is wrong. */
export declare function isSound({ damage, wrongRows, strayTexts }: VerifyReport): boolean;
//# sourceMappingURL=verify-database.d.ts.map