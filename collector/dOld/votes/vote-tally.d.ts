import type { ProblemCode } from '@monavis/shared/problems';
import type { VoteDesk } from './vote-desk.ts';
/** Stored, known already, or refused by code; `unavailable`: the database could not take it. */
export type VoteEnd = 'stored' | 'known' | ProblemCode;
/** How votes have ended since the process started. */
export interface VoteTally {
    /** Cast by people, whichever door they came in by. */
    cast: Partial<Record<VoteEnd, number>>;
    imported: Partial<Record<VoteEnd, number>>;
    /** Stored with a token that was good. */
    verified: number;
    /** Stored, and kept apart. */
    suspect: number;
}
export declare function createVoteTally(): VoteTally;
/** The same desk, keeping a tally: plain numbers, because a labelled counter costs ten times as much a vote. */
export declare function tallyVotes(desk: VoteDesk, tally: VoteTally): VoteDesk;
//# sourceMappingURL=vote-tally.d.ts.map