import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
/** A log of its own for each request would cost every vote more than its validation does: few have anything to say. */
export declare function useOneLog(app: FastifyInstance): void;
/** What is said of one request, under its id. */
export declare function logOf(request: FastifyRequest): FastifyBaseLogger;
//# sourceMappingURL=request-log.d.ts.map