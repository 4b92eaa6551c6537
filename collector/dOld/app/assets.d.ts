import type { FastifyInstance } from 'fastify';
/** What browsers load, from memory, compressed once. */
export declare function assetRoutes(app: FastifyInstance): Promise<void>;
//# sourceMappingURL=assets.d.ts.map