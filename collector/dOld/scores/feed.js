import { isoDay } from '@monavis/shared/period';
import { METHOD_VERSION } from '@monavis/shared/score';
import { sumCounts } from '../store/counts.js';
import { publicScores, scoresOf, trustOf } from './scores-of.js';
/** Works out the scores of every public démarche over a window: one query, whatever their number. */
export async function readFeed({ registry, store }, window, period, publication) {
    const sums = await sumCounts(store.db, period);
    const demarches = [];
    for (const { id, title, administration, ministere, essential, public: isPublic } of registry.demarches()) {
        if (!isPublic)
            continue;
        const cells = sums.get(id) ?? {};
        const scores = publicScores(scoresOf(cells), publication);
        demarches.push({ id, title, administration, ministere, essential, ...scores, votes: trustOf(cells) });
    }
    return {
        method: METHOD_VERSION,
        window,
        from: isoDay(period.from),
        to: isoDay(period.to),
        publishFrom: publication.publishFrom,
        demarches,
    };
}
//# sourceMappingURL=feed.js.map