import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import type { Keyring } from '../registry/keyring.ts';
import type { Registry } from '../registry/registry.ts';
import type { Store } from '../store/store.ts';
import { type FeedTally } from './feed-cache.ts';
export interface ScoreRoutesOptions {
    keyring: Keyring;
    registry: Registry;
    store: Store;
    now: () => number;
    /** Answers needed to publish a score. */
    publishFrom: number;
    /** Refuses a client that asks for too many windows nobody has asked for of late. */
    limitCold: onRequestAsyncHookHandler;
    tally: FeedTally;
}
/** What anyone may read: démarches, their series, and the observatory's feed. */
export declare function scoreRoutes(app: FastifyInstance, options: ScoreRoutesOptions): Promise<void>;
//# sourceMappingURL=routes.d.ts.map