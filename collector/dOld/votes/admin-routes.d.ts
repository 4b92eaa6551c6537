import type { FastifyInstance } from 'fastify';
import type { Keyring } from '../registry/keyring.ts';
import type { Registry } from '../registry/registry.ts';
import type { Store } from '../store/store.ts';
import type { VoteDesk } from './vote-desk.ts';
export interface VoteAdminRoutesOptions {
    desk: VoteDesk;
    keyring: Keyring;
    registry: Registry;
    store: Store;
    now: () => number;
}
/** Votes in and out by the million, streamed both ways. */
export declare function voteAdminRoutes(app: FastifyInstance, options: VoteAdminRoutesOptions): Promise<void>;
//# sourceMappingURL=admin-routes.d.ts.map