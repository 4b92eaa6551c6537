import type { FastifyInstance } from 'fastify';
/**
 * Headers of every answer, refusals included. They are few: most answers are a few bytes of JSON, and each
 * header is written for each vote. Pages have more of their own.
 */
export declare function useSecurity(app: FastifyInstance, publicUrl: string): Promise<void>;
/** What an administrator reads stays in no cache. */
export declare function useNoStore(app: FastifyInstance): void;
//# sourceMappingURL=security.d.ts.map