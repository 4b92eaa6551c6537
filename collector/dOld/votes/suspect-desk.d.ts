import type { SuspectBatch } from '../store/commit/commands.ts';
import type { Store } from '../store/store.ts';
import { type WaitingBatch } from '../store/suspects.ts';
/** Where an administrator rules on votes that were kept apart, a whole batch at a time. */
export interface SuspectDesk {
    /** Every batch that waits, oldest first. */
    waiting(): Promise<WaitingBatch[]>;
    /** @returns how many votes the ruling changed */
    rule(batch: SuspectBatch, isAdmitted: boolean): Promise<{
        ok: true;
        votes: number;
    } | {
        ok: false;
        code: 'unknown-batch' | 'day-not-over';
    }>;
}
/** @param now clock, ms */
export declare function createSuspectDesk(store: Store, now: () => number): SuspectDesk;
//# sourceMappingURL=suspect-desk.d.ts.map