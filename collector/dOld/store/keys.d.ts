import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Store } from './store.ts';
/** A key, as it is kept: never the key itself. Instants in ms. */
export interface KeyRecord {
    id: number;
    name: string;
    hash: Buffer;
    scopes: string[];
    createdAt: number;
    expiresAt: number | null;
}
/** Every key that opens something, oldest first. */
export declare function readKeys(db: Kysely<Database>): Promise<KeyRecord[]>;
/** Stores a new key. @returns its id, which no other key has had */
export declare function insertKey(store: Store, key: Omit<KeyRecord, 'id'>): Promise<number>;
/** Stores the key that a setting gives, in the place of the former one. @param hash undefined: no key any more */
export declare function writeSettingKey(store: Store, hash: Buffer | undefined, scopes: readonly string[], now: number): Promise<void>;
/** Ends a key: of its row, a hash that no key has is left. @returns whether there was one */
export declare function endKey(store: Store, id: number): Promise<boolean>;
//# sourceMappingURL=keys.d.ts.map