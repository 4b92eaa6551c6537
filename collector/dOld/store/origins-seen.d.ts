import type { Day } from '@monavis/shared/period';
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Store } from './store.ts';
/** How often an origin has tried a button. */
export interface OriginSeen {
    demarche: number;
    button: number;
    origin: string;
    accepted: number;
    refused: number;
    lastDay: Day;
}
/** Every origin kept, the most often seen first within its button. */
export declare function readOriginsSeen(db: Kysely<Database>): Promise<OriginSeen[]>;
/**
 * Adds what was seen since the last time. A button keeps at most `max` origins: a new one then takes the place of
 * one seen less often, so that a crowd of made-up ones neither keeps a real one out nor drives it away.
 */
export declare function addOriginsSeen(store: Store, seen: readonly OriginSeen[], max: number): Promise<void>;
//# sourceMappingURL=origins-seen.d.ts.map