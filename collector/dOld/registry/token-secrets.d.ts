import type { Store } from '../store/store.ts';
/** What the servers of démarches sign one-time tokens with. */
export interface TokenSecrets {
    /** @returns undefined where none was made */
    secretOf(demarche: number): string | undefined;
    /** Makes a new one, and ends the one before. */
    renew(demarche: number): Promise<string>;
}
/** Loads which démarches have a secret; the secrets themselves are stored nowhere. */
export declare function openTokenSecrets(store: Store): Promise<TokenSecrets>;
//# sourceMappingURL=token-secrets.d.ts.map