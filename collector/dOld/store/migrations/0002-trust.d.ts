import { type Kysely } from 'kysely';
import { type Engine } from './dialect.ts';
/** Votes kept apart and ruled on, votes proved by a token, what administrators did, and the age of texts. */
export declare function trust(db: Kysely<unknown>, engine: Engine): Promise<void>;
//# sourceMappingURL=0002-trust.d.ts.map