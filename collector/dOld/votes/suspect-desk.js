import { parisDay } from '@monavis/shared/period';
import { readWaitingBatches, readWaitingIds } from '../store/suspects.js';
/** After midnight, what a vote of the day before may still take to be written. */
const SETTLING_MS = 3_600_000;
/** @param now clock, ms */
export function createSuspectDesk(store, now) {
    return {
        waiting: () => readWaitingBatches(store.db),
        async rule(batch, isAdmitted) {
            const at = now();
            if (batch.day >= parisDay(at - SETTLING_MS))
                return { ok: false, code: 'day-not-over' };
            const ids = await readWaitingIds(store.db, batch);
            if (ids.length === 0)
                return { ok: false, code: 'unknown-batch' };
            const [outcome] = await store.commitVotes([{ kind: 'rule', at, batch, isAdmitted, ids }]);
            return { ok: true, votes: outcome?.kind === 'ruled' ? outcome.votes : 0 };
        },
    };
}
//# sourceMappingURL=suspect-desk.js.map