import { type KeySummary, type NewKey, type Scope } from '@monavis/shared/schemas';
import type { FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import type { Store } from '../store/store.ts';
/** The keys of tools and administrators, held in memory by their hash. */
export interface Keyring {
    list(): KeySummary[];
    /** Makes a key. @returns it in clear, for the only time; nothing where it would be born expired */
    create(input: NewKey): Promise<{
        key: string;
        summary: KeySummary;
    } | undefined>;
    /** @returns whether there was such a key */
    revoke(id: number): Promise<boolean>;
    /** A hook that lets in only the bearer of a key with this scope: 401 without a key, 403 without the scope. */
    requires(scope: Scope): preHandlerAsyncHookHandler;
    /** Whether a request carries a key with this scope. @throws {ProblemError} when it carries a bad one */
    allows(request: FastifyRequest, scope: Scope): boolean;
    /** Whose key a request carries. @throws {ProblemError} when it carries a bad one */
    bearerOf(request: FastifyRequest): {
        id: number;
        name: string;
    } | undefined;
}
/**
 * Loads the keys.
 * @param adminKey the setting ADMIN_KEY: it holds every scope, and replaces the one of the last start; without it, there is none
 * @param now clock, ms
 */
export declare function openKeyring(store: Store, adminKey: string | undefined, now: () => number): Promise<Keyring>;
//# sourceMappingURL=keyring.d.ts.map