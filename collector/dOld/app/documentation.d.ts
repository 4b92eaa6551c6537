import type { FastifyInstance } from 'fastify';
/** `/openapi.json`, made from the very schemas that validate, and `/docs`, a page that shows it. */
export declare function useDocumentation(app: FastifyInstance, publicUrl: string, version: string): Promise<void>;
//# sourceMappingURL=documentation.d.ts.map