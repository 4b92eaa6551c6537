import { intervalsOf, isoDay } from '@monavis/shared/period';
import { METHOD_VERSION } from '@monavis/shared/score';
import { dailyCounts } from '../store/counts.js';
import { publicScores, scoresOf } from './scores-of.js';
/** Four years of days: about a megabyte of JSON. */
const MAX_INTERVALS = 1_500;
/** The shortest an interval can be, in days: what bounds their number before any is made. */
const SHORTEST = { day: 1, week: 7, month: 28, quarter: 90, year: 365 };
/** Whether a period cut by an interval stays within what is answered at once. */
export function isReasonable({ from, to }, interval) {
    return (to - from) / SHORTEST[interval] < MAX_INTERVALS;
}
/** Scores of one démarche, or one button, interval after interval, empty ones included. */
export async function readSeries(store, filter, period, interval, publication) {
    const days = await dailyCounts(store.db, period, filter);
    let next = 0;
    const series = intervalsOf(period, interval).map((part) => {
        const cells = {};
        for (let one = days[next]; one && one.day <= part.to; one = days[++next])
            addInto(cells, one.cells);
        return {
            from: isoDay(part.from),
            to: isoDay(part.to),
            ...publicScores(scoresOf(cells), publication),
        };
    });
    return {
        method: METHOD_VERSION,
        demarche: filter.demarche,
        button: filter.button ?? null,
        from: isoDay(period.from),
        to: isoDay(period.to),
        interval,
        publishFrom: publication.publishFrom,
        series,
    };
}
function addInto(sums, cells) {
    for (const [cell, n] of Object.entries(cells))
        sums[cell] = (sums[cell] ?? 0) + n;
}
//# sourceMappingURL=series.js.map