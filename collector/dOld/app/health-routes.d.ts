import type { FastifyInstance } from 'fastify';
import type { Store } from '../store/store.ts';
/** `/healthz`: the process answers. `/readyz`: it can take a vote, and otherwise why not. */
export declare function healthRoutes(app: FastifyInstance, { store }: {
    store: Store;
}): Promise<void>;
//# sourceMappingURL=health-routes.d.ts.map