import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
declare module 'fastify' {
    interface FastifyInstance {
        /** Methods of each route, by its pattern. */
        routes: ReadonlyMap<string, readonly string[]>;
    }
}
/**
 * Notes every route that is added from now on.
 * @returns to call once all are there: answers the other methods of their addresses with 405 and `Allow`
 */
export declare function useAllowedMethods(app: FastifyInstance): (limit: onRequestAsyncHookHandler) => void;
//# sourceMappingURL=allowed-methods.d.ts.map