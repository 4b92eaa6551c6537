import { type Kysely } from 'kysely';
import type { Database } from '../database.ts';
import type { Engine } from '../migrations.ts';
/** What the engine itself finds wrong with the database, one sentence each; empty when it is sound. */
export declare function checkIntegrity(db: Kysely<Database>, engine: Engine): Promise<string[]>;
//# sourceMappingURL=integrity.d.ts.map