import type { FastifyInstance, FastifyRequest, preHandlerHookHandler } from 'fastify';
declare module 'fastify' {
    interface FastifyRequest {
        /** Keyed hash of its address, once somebody has asked for it. */
        client: string | undefined;
    }
}
/** What stands between a crowd and the vote desk. */
export interface VoteLimit {
    /** A hook that refuses a client's votes beyond a number a minute, counted over every door they come in by. */
    hook: preHandlerHookHandler;
    /** The keyed hash of a client's address; undefined where there are no limits. */
    clientOf(request: FastifyRequest): string | undefined;
}
/**
 * Its own, where every other door has a library's: that one makes five promises a request, and a vote has 40 µs in all.
 * @param perMinute 0: refuses nobody, and knows nobody
 */
export declare function createVoteLimit(app: FastifyInstance, perMinute: number, now: () => number): VoteLimit;
//# sourceMappingURL=vote-limit.d.ts.map