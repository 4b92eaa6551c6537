import type { Day } from '@monavis/shared/period';
import type { Satisfaction } from '@monavis/shared/questionnaire';
import type { Answers, Locale, Source, Suspicion, VoteEdit } from '@monavis/shared/vote';
/** A vote that may be stored: checked against the questionnaire, redacted, its button found. */
export interface CheckedVote {
    demarche: number;
    button: number;
    satisfaction: Satisfaction;
    locale: Locale;
    source: Source;
    answers: Answers;
    comment: string;
}
/** A one-time token that came with a vote, its signature checked. */
export interface VoteToken {
    /** Hexadecimal, 32 characters: all that is kept of it. */
    hash: string;
    /** The first day it is refused. */
    expiresDay: Day;
}
/** Suspect votes that are ruled on together: those of one button, one Paris day and one reason. */
export interface SuspectBatch {
    demarche: number;
    button: number;
    day: Day;
    suspicion: Suspicion;
}
/**
 * What can be done to a vote. Ids are UUIDv7 in lower case, instants ms.
 * An `edit` is checked and redacted like the vote was.
 */
export type VoteCommand = {
    kind: 'cast';
    id: string;
    at: number;
    vote: CheckedVote;
    canonicalBody: string;
    /** Keeps it apart, unless a token proves it. */
    suspicion?: Suspicion | undefined;
    token?: VoteToken | undefined;
    /** Received earlier, and read back from a file: its comment may have been redacted since. */
    isDated?: boolean;
}
/** Was this very vote cast before? Stores nothing. */
 | {
    kind: 'recall';
    id: string;
    canonicalBody: string;
} | {
    kind: 'edit';
    id: string;
    at: number;
    editToken: string;
    edit: VoteEdit;
} | {
    kind: 'erase';
    id: string;
    editToken: string;
}
/** Takes the texts of a vote away, and leaves what it counts for. */
 | {
    kind: 'erase-texts';
    id: string;
}
/** Decides on a whole batch of suspect votes: those of `ids` that still wait. */
 | {
    kind: 'rule';
    at: number;
    batch: SuspectBatch;
    isAdmitted: boolean;
    ids: readonly string[];
};
/** What became of it, once it is on disk. `known`: the same vote was already there. */
export type VoteOutcome = {
    kind: 'stored' | 'known';
    editToken: string;
    isVerified: boolean;
} | {
    kind: 'done';
} | {
    kind: 'ruled';
    votes: number;
} | {
    kind: 'refused';
    code: CommitRefusal;
};
export type CommitRefusal = 'id-reused' | 'vote-withdrawn' | 'unknown-vote' | 'bad-edit-token' | 'edit-expired';
/**
 * Carries out a batch, in its order, in one transaction.
 * @returns one outcome a command, in the same order, after the disk has everything
 * @throws when the database cannot: nothing of the batch is stored then
 */
export type CommitVotes = (batch: readonly VoteCommand[]) => Promise<VoteOutcome[]>;
//# sourceMappingURL=commands.d.ts.map