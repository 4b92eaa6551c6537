import type { FastifyInstance } from 'fastify';
import type { Registry } from '../registry/registry.ts';
import type { Store } from '../store/store.ts';
import type { VoteDesk } from '../votes/vote-desk.ts';
import type { VoteLimit } from '../votes/vote-limit.ts';
export interface OpinionRoutesOptions {
    desk: VoteDesk;
    limit: VoteLimit;
    registry: Registry;
    store: Store;
    now: () => number;
}
/**
 * The page behind the link: the vote without JavaScript. A GET never votes, and no state leaves the forms:
 * no cookie, no token in an address.
 */
export declare function opinionRoutes(app: FastifyInstance, options: OpinionRoutesOptions): Promise<void>;
//# sourceMappingURL=opinion-routes.d.ts.map