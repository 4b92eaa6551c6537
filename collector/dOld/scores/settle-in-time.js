import { setTimeout as wait } from 'node:timers/promises';
/** Where the database cannot be written, or is stuck, the counts are read as they are: they lack a moment's votes. */
const MAX_WAIT_MS = 1_000;
/** Brings the counts up to the votes for whoever is about to read them, if that can be done now. */
export async function settleInTime(store) {
    await Promise.race([store.settleCounts().catch(() => { }), wait(MAX_WAIT_MS, undefined, { ref: false })]);
}
//# sourceMappingURL=settle-in-time.js.map