import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Store } from './store.ts';
/** How many times each démarche was given a secret for its tokens, by its id. */
export declare function readTokenSerials(db: Kysely<Database>): Promise<Map<number, number>>;
/** Counts one more. @returns how many that makes */
export declare function raiseTokenSerial(store: Store, demarche: number): Promise<number>;
//# sourceMappingURL=token-secrets.d.ts.map