import type { FastifyInstance } from 'fastify';
import type { VoteDesk } from './vote-desk.ts';
import type { VoteLimit } from './vote-limit.ts';
export interface VoteRoutesOptions {
    desk: VoteDesk;
    limit: VoteLimit;
}
/** `POST`, `PATCH` and `DELETE` of votes: what the widget speaks to. */
export declare function voteRoutes(app: FastifyInstance, { desk, limit }: VoteRoutesOptions): Promise<void>;
//# sourceMappingURL=routes.d.ts.map