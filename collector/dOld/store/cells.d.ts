import { type VoteRow } from './database.ts';
import { type PackedAnswers } from './packing.ts';
/** Columns of `count_day` and `count_month`: answers by field, channel and option; then what became of votes. */
export declare const VOTE_CELLS: readonly string[];
/** Columns of `count_context`: satisfaction by language, votes by hour of the Paris day. */
export declare const CONTEXT_CELLS: readonly string[];
/** What of a vote decides where it is counted. */
export type CountedVote = PackedAnswers & Pick<VoteRow, 'state' | 'satisfaction' | 'locale' | 'ruled' | 'verified'>;
/** The cells a vote counts one in, in {@link VOTE_CELLS}. One that is kept apart counts in no answer. */
export declare function voteCellsOf(row: CountedVote): string[];
/** The cells a vote counts one in, in {@link CONTEXT_CELLS}. @param hour of the Paris day it was received */
export declare function contextCellsOf(row: CountedVote, hour: number): string[];
//# sourceMappingURL=cells.d.ts.map