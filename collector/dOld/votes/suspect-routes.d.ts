import type { FastifyInstance } from 'fastify';
import type { Keyring } from '../registry/keyring.ts';
import type { SuspectDesk } from './suspect-desk.ts';
export interface SuspectRoutesOptions {
    desk: SuspectDesk;
    keyring: Keyring;
}
/** Rulings on suspect votes: the administrator of the instance's alone, never those whose mark it is. */
export declare function suspectRoutes(app: FastifyInstance, { desk, keyring }: SuspectRoutesOptions): Promise<void>;
//# sourceMappingURL=suspect-routes.d.ts.map