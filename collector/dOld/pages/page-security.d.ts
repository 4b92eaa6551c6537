import type { FastifyInstance } from 'fastify';
/** What a page may load and do, as Content-Security-Policy has it. */
export type PagePolicy = Readonly<Record<string, readonly string[]>>;
/**
 * Headers of every page of a plugin: no frame around it, no window of another site that holds it, nothing loaded
 * but what its policy names.
 */
export declare function usePageSecurity(app: FastifyInstance, policy?: Readonly<Record<string, readonly string[]>>): Promise<void>;
//# sourceMappingURL=page-security.d.ts.map