import type { VoteCommand, VoteOutcome } from '../commit/commands.ts';
import type { Query } from './query-dialect.ts';
/** What the one thread that writes can be asked: votes by the batch, some other writes, all or none, or what {@link SqliteWriter} says. */
export type WriteQuestion = {
    kind: 'votes';
    batch: readonly VoteCommand[];
} | {
    kind: 'queries';
    queries: readonly Query[];
} | {
    kind: 'settle-counts';
} | {
    kind: 'sweep';
};
/** Outcomes of votes, the rows that each query returned, or whether all was swept. */
export type WriteAnswer = VoteOutcome[] | unknown[][] | [boolean];
//# sourceMappingURL=write-thread.d.ts.map