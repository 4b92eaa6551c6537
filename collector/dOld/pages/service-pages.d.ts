import type { FastifyInstance } from 'fastify';
/** `/`: where one has landed. `/problems`: what the `type` of every problem points to. */
export declare function servicePages(app: FastifyInstance): Promise<void>;
//# sourceMappingURL=service-pages.d.ts.map