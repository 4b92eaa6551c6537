import type { FastifyInstance } from 'fastify';
import type { Store } from '../store/store.ts';
import type { Keyring } from './keyring.ts';
export interface AuditRoutesOptions {
    keyring: Keyring;
    store: Store;
}
/** The audit log, for whoever watches over the administrators. */
export declare function auditRoutes(app: FastifyInstance, { keyring, store }: AuditRoutesOptions): Promise<void>;
//# sourceMappingURL=audit-routes.d.ts.map