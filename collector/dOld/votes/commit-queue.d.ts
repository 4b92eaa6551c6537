import type { CommitVotes, VoteCommand, VoteOutcome } from '../store/commit/commands.ts';
/** Hands commands one by one to a store that commits by the batch. */
export interface CommitQueue {
    /** Settles once the command is on disk. @throws {UnavailableError} also at once, where the wait would be long */
    commit(command: VoteCommand): Promise<VoteOutcome>;
    /** Commands that wait for the next batch. */
    length(): number;
    /** Waits for what was accepted. */
    drain(): Promise<void>;
}
/**
 * Group commit: while batches are being synced to disk, what arrives waits, and leaves together in the next one. One
 * fsync then serves as many votes as came in during the last.
 * @param onError told once a batch that the database has failed
 */
export declare function createCommitQueue(commitVotes: CommitVotes, onError: (cause: unknown) => void): CommitQueue;
//# sourceMappingURL=commit-queue.d.ts.map