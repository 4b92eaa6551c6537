import rateLimit from '@fastify/rate-limit';
import { ProblemError } from '../http/problem.js';
import { createClients } from '../votes/client.js';
/** Clients remembered at once; the least recent is forgotten first. */
const MAX_CLIENTS = 100_000;
const MINUTE_MS = 60_000;
/**
 * A hook that refuses a client's votes beyond a number a minute, counted over every door they come in by.
 * @param perMinute 0: refuses nobody
 */
export async function createVoteLimit(app, perMinute, now) {
    if (perMinute === 0)
        return async () => { };
    const clientOf = createClients(now);
    await app.register(rateLimit, {
        global: false,
        cache: MAX_CLIENTS,
        keyGenerator: (request) => clientOf(request.ip),
        errorResponseBuilder: () => new ProblemError('too-many-requests'),
        // The number left would tell people of one network how many others have voted.
        addHeadersOnExceeding: {
            'x-ratelimit-limit': false,
            'x-ratelimit-remaining': false,
            'x-ratelimit-reset': false,
        },
        addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    });
    return app.rateLimit({ max: perMinute, timeWindow: MINUTE_MS });
}
//# sourceMappingURL=vote-limit.js.map