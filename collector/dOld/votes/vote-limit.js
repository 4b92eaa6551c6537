import { ProblemError } from '../http/problem.js';
import { createClients } from './client.js';
import { createTallies } from './tallies.js';
const MINUTE_MS = 60_000;
/**
 * Its own, where every other door has a library's: that one makes five promises a request, and a vote has 40 µs in all.
 * @param perMinute 0: refuses nobody, and knows nobody
 */
export function createVoteLimit(app, perMinute, now) {
    if (perMinute === 0)
        return { hook: (_request, _reply, done) => done(), clientOf: () => undefined };
    app.decorateRequest('client', undefined);
    const hashOf = createClients(now);
    const clientOf = (request) => {
        request.client ??= hashOf(request.ip);
        return request.client;
    };
    const tallies = createTallies();
    let minute = Number.NaN;
    return {
        clientOf,
        hook(request, reply, done) {
            const at = now();
            const thisMinute = Math.floor(at / MINUTE_MS);
            if (thisMinute !== minute) {
                minute = thisMinute;
                tallies.clear();
            }
            if (tallies.add(clientOf(request) ?? '') <= perMinute)
                return done();
            reply.header('retry-after', Math.ceil(((minute + 1) * MINUTE_MS - at) / 1000));
            done(new ProblemError('too-many-requests'));
        },
    };
}
//# sourceMappingURL=vote-limit.js.map