import type { ProblemCode } from '@monavis/shared/problems';
import { type Receipt, type Vote, type VoteEdit } from '@monavis/shared/vote';
import type { Language } from '../http/language.ts';
import type { FieldError } from '../http/problem.ts';
import type { Origins } from '../registry/origins.ts';
import type { Registry } from '../registry/registry.ts';
import type { TokenSecrets } from '../registry/token-secrets.ts';
import type { CommitQueue } from './commit-queue.ts';
import type { Suspicions } from './suspicion.ts';
/** A refusal, with what is wrong with which field where that is known. */
export interface Refusal {
    ok: false;
    code: ProblemCode;
    errors?: FieldError[];
}
/** A vote that was taken, now or before. */
export interface CastVote {
    ok: true;
    isNew: boolean;
    receipt: Receipt;
    /** Of a new one: a good token came with it, or it is kept apart. */
    trust?: 'verified' | 'suspect' | undefined;
}
/** Takes votes, whichever door they come in by; their shape has been validated. */
export interface VoteDesk {
    /**
     * @param door how it came: the `Origin` header, and the keyed hash of the client's address
     * @returns the receipt, and whether the vote is new: a retry gets the same receipt and counts once
     */
    cast(vote: Vote, door: {
        origin: string | undefined;
        client: string | undefined;
    }, language: Language): Promise<Refusal | CastVote>;
    /** Takes a vote that was received earlier, from an import: no origin to judge. @param at ms */
    castDated(vote: Vote, at: number, language: Language): Promise<Refusal | {
        ok: true;
        isNew: boolean;
    }>;
    /** Answers that depend on a channel no longer ticked go with it. */
    edit(id: string, editToken: string, edit: VoteEdit, language: Language): Promise<Refusal | {
        ok: true;
    }>;
    erase(id: string, editToken: string): Promise<Refusal | {
        ok: true;
    }>;
    /** What an administrator may erase without the author's token: what was written, never what counts. */
    eraseTexts(id: string): Promise<Refusal | {
        ok: true;
    }>;
}
export interface VoteDeskParts {
    registry: Registry;
    origins: Origins;
    queue: CommitQueue;
    suspicions: Suspicions;
    tokenSecrets: TokenSecrets;
    now: () => number;
}
export declare function createVoteDesk(parts: VoteDeskParts): VoteDesk;
//# sourceMappingURL=vote-desk.d.ts.map