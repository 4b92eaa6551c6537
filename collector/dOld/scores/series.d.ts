import { type Interval, type Period } from '@monavis/shared/period';
import { type Publication } from '@monavis/shared/score';
import { type CountFilter } from '../store/counts.ts';
import type { Store } from '../store/store.ts';
import { type PublicScores } from './scores-of.ts';
export interface Series {
    method: string;
    demarche: number;
    button: number | null;
    from: string;
    to: string;
    interval: Interval;
    publishFrom: number;
    series: ({
        from: string;
        to: string;
    } & PublicScores)[];
}
/** Whether a period cut by an interval stays within what is answered at once. */
export declare function isReasonable({ from, to }: Period, interval: Interval): boolean;
/** Scores of one démarche, or one button, interval after interval, empty ones included. */
export declare function readSeries(store: Store, filter: CountFilter, period: Period, interval: Interval, publication: Publication): Promise<Series>;
//# sourceMappingURL=series.d.ts.map