import { type Finding } from './finding.ts';
/**
 * The clock of this machine against what else bears a time: the newest vote, and the answer of the public address,
 * which behind a proxy is the proxy's.
 * @param answeredAt of its `Date`, ms
 */
export declare function checkClock(now: number, newestVoteAt: number | undefined, answeredAt: number | undefined): Finding;
//# sourceMappingURL=clock.d.ts.map