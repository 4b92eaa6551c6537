import { type CountedVote } from '../cells.ts';
import { CountChanges } from './count-changes.ts';
/** A vote that stands in the counts from now on (1), or no longer does (-1). */
export interface JournalEntry {
    vote: CountedVote & {
        demarche: number;
        button: number;
        at: number;
    };
    by: 1 | -1;
}
/** What some lines of the journal change in each table. */
export interface CountSums {
    days: CountChanges;
    months: CountChanges;
    contexts: CountChanges;
}
/** A batch as one line: for each entry where it counts (démarche, button, hour since 1970), then what. */
export declare function journalLine(entries: readonly JournalEntry[]): string;
/** Adds lines up, in whichever order. Thousands of votes come to a few places and say a few things: each is read once. */
export declare function sumJournal(lines: readonly string[]): CountSums;
//# sourceMappingURL=count-journal.d.ts.map