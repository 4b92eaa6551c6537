import type { FastifyInstance } from 'fastify';
import type { Store } from '../store/store.ts';
import type { Keyring } from './keyring.ts';
declare module 'fastify' {
    interface FastifyContextConfig {
        /** On a route that reads: it hands out so much that each use leaves a line in the audit log. */
        isAudited?: true;
    }
}
export interface AuditParts {
    keyring: Keyring;
    store: Store;
    /** Clock, ms. */
    now: () => number;
}
/**
 * Makes every act of an administrator that is added from now on leave a line in the audit log: whatever is no mere
 * read under `/api/v1/admin`, and the reads that say so themselves.
 *
 * The line is written after the key and the request were found good, and before the act: an act whose line cannot
 * be written does not take place. One that is then refused (a démarche that is not known) leaves its line too. What
 * comes without a key, or with one that lacks the scope, leaves none: anybody could fill the log.
 */
export declare function useAudit(app: FastifyInstance, parts: AuditParts): void;
//# sourceMappingURL=audit.d.ts.map