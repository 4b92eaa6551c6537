import type { FastifyInstance } from 'fastify';
import type { Keyring } from '../registry/keyring.ts';
import type { VoteDesk } from './vote-desk.ts';
export interface ErasureRoutesOptions {
    desk: VoteDesk;
    keyring: Keyring;
}
/**
 * Erasure at the request of a person who is named in a comment and holds no edit token. The texts alone: an
 * administrator who could withdraw votes could choose a mark.
 */
export declare function erasureRoutes(app: FastifyInstance, { desk, keyring }: ErasureRoutesOptions): Promise<void>;
//# sourceMappingURL=erasure-routes.d.ts.map