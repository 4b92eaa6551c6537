import { type Kysely } from 'kysely';
import { type Database } from '../database.ts';
/** How many there are. */
export declare function countStrayTexts(db: Kysely<Database>): Promise<number>;
/** Deletes them. */
export declare function deleteStrayTexts(db: Kysely<Database>): Promise<void>;
//# sourceMappingURL=stray-texts.d.ts.map