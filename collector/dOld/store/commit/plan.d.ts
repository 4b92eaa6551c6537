import { type Day } from '@monavis/shared/period';
import { type RulingRow, type VoteRow, type WaitingVoteRow } from '../database.ts';
import type { VoteCommand, VoteOutcome, VoteToken } from './commands.ts';
import type { JournalEntry } from './count-journal.ts';
/** A text to write, or to take away where `body` is empty. */
export interface TextChange {
    vote: Buffer;
    field: number;
    body: string;
    day: Day;
}
/** What the database holds of a batch before it. */
export interface StoredBefore {
    /** Rows of its ids, by UUID text. */
    votes: ReadonlyMap<string, VoteRow>;
    /** Hashes of its tokens that were spent already. */
    spentTokens: ReadonlySet<string>;
}
/** Ids of the votes that a batch speaks of. */
export declare function idsOf(batch: readonly VoteCommand[]): Set<string>;
/** Hashes of the tokens that came with a batch. */
export declare function tokensOf(batch: readonly VoteCommand[]): string[];
/** Everything one transaction writes. Both engines carry out the same plan. */
export interface CommitPlan {
    outcomes: VoteOutcome[];
    inserts: VoteRow[];
    updates: VoteRow[];
    texts: TextChange[];
    tokens: VoteToken[];
    /** Suspect votes that begin to wait for a ruling, and those that wait no more. */
    waiting: WaitingVoteRow[];
    settled: WaitingVoteRow[];
    rulings: RulingRow[];
    /** What it changes in the counts. */
    journal: JournalEntry[];
}
/**
 * Decides what becomes of each command, in order, and what must be written. Pure, but for hashing.
 * @param secret the instance's own
 */
export declare function planCommit(batch: readonly VoteCommand[], stored: StoredBefore, secret: Buffer): CommitPlan;
//# sourceMappingURL=plan.d.ts.map