import type { FastifyInstance, preHandlerAsyncHookHandler } from 'fastify';
/**
 * A hook that refuses a client's votes beyond a number a minute, counted over every door they come in by.
 * @param perMinute 0: refuses nobody
 */
export declare function createVoteLimit(app: FastifyInstance, perMinute: number, now: () => number): Promise<preHandlerAsyncHookHandler>;
//# sourceMappingURL=vote-limit.d.ts.map