import { ok, warn } from './finding.js';
/** Far below what moves a vote to another day, far above the time an answer travels. */
const TOLERATED_MS = 60_000;
/**
 * The clock of this machine against what else bears a time: the newest vote, and the answer of the public address,
 * which behind a proxy is the proxy's.
 * @param answeredAt of its `Date`, ms
 */
export function checkClock(now, newestVoteAt, answeredAt) {
    if (newestVoteAt !== undefined && newestVoteAt - now > TOLERATED_MS) {
        const when = new Date(newestVoteAt).toISOString();
        return warn('clock', `the newest vote is of ${when}, yet to come: this clock has gone back; set it by NTP`);
    }
    if (answeredAt !== undefined && Math.abs(answeredAt - now) > TOLERATED_MS) {
        const seconds = Math.round((answeredAt - now) / 1_000);
        return warn('clock', `PUBLIC_URL answers with a clock ${seconds} s from this one; set both by NTP`);
    }
    const compared = [
        ...(newestVoteAt === undefined ? [] : ['the newest vote']),
        ...(answeredAt === undefined ? [] : ['PUBLIC_URL']),
    ];
    return ok('clock', compared.length > 0 ? `agrees with ${compared.join(' and ')}` : 'nothing to compare it with');
}
//# sourceMappingURL=clock.js.map