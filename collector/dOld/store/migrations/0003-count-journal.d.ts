import type { Kysely } from 'kysely';
import { type Engine } from './dialect.ts';
/** What votes change in the counts, a line a batch, until it is added to their tables. */
export declare function countJournal(db: Kysely<unknown>, engine: Engine): Promise<void>;
//# sourceMappingURL=0003-count-journal.d.ts.map