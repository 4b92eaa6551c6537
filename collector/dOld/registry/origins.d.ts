import type { ButtonRecord } from '../store/demarches.ts';
import type { Store } from '../store/store.ts';
/** Judges where votes come from, and remembers it for the porteur. */
export interface Origins {
    /**
     * Whether a vote for this button may come from there. The service's own pages and requests that name no
     * origin (no browser, or the same one) pass; `null` (sandboxed, file) does not.
     * @param origin the `Origin` header
     */
    accepts(button: ButtonRecord, origin: string | undefined): boolean;
    /** Writes down what was seen, now. */
    flush(): Promise<void>;
    close(): Promise<void>;
}
/**
 * @param ownOrigin of the service
 * @param onError told when what was seen could not be written; it is tried again
 */
export declare function createOrigins(store: Store, ownOrigin: string, now: () => number, onError: (error: unknown) => void): Origins;
//# sourceMappingURL=origins.d.ts.map