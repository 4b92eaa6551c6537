import type { FastifyInstance } from 'fastify';
/**
 * What a body may be: UTF-8, sent as it is. Anything else is refused before it is read: a body in another
 * charset would be misread and stored so, a compressed one hides its size.
 */
export declare function useBodies(app: FastifyInstance): void;
//# sourceMappingURL=bodies.d.ts.map