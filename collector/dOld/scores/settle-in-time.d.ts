import type { Store } from '../store/store.ts';
/** Brings the counts up to the votes for whoever is about to read them, if that can be done now. */
export declare function settleInTime(store: Store): Promise<void>;
//# sourceMappingURL=settle-in-time.d.ts.map