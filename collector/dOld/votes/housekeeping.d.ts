import type { Store } from '../store/store.ts';
/** Deletes once a day what the service has no more reason to keep. */
export interface Housekeeping {
    /** Does today's work, unless it is done. Never rejects. */
    run(): Promise<void>;
    /** Stops after the transaction under way. */
    close(): Promise<void>;
}
export interface HousekeepingParts {
    store: Store;
    /** Days a text is kept after the one it was received. */
    commentRetentionDays: number;
    /** Clock, ms. */
    now: () => number;
    /** Told of each day's work that deleted something. */
    onDone: (deleted: {
        texts: number;
        tokens: number;
    }) => void;
    /** Told what kept it from its work. */
    onError: (error: unknown) => void;
}
/** Begins at once, in the background, then at each new day in Paris. */
export declare function startHousekeeping(parts: HousekeepingParts): Housekeeping;
//# sourceMappingURL=housekeeping.d.ts.map