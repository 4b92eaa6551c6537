import type { Satisfaction } from '@monavis/shared/questionnaire';
import { type Answers, type Locale, type Source } from '@monavis/shared/vote';
import type { Kysely } from 'kysely';
import { type Database } from './database.ts';
/** A vote as it is read back. */
export interface StoredVote {
    id: string;
    demarche: number;
    button: number;
    /** Instant of receipt, ms. */
    at: number;
    satisfaction: Satisfaction;
    locale: Locale;
    source: Source;
    answers: Answers;
    /** Redacted; empty where there is none. */
    comment: string;
}
/** Counted votes in the order of their ids, page after page: the whole table never stands in memory. */
export declare function readVotes(db: Kysely<Database>, demarche?: number): AsyncGenerator<StoredVote[]>;
//# sourceMappingURL=votes.d.ts.map