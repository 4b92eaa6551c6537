import type { Readable } from 'node:stream';
import { type ImportReport } from '@monavis/shared/schemas';
import type { Language } from '../http/language.ts';
import type { VoteDesk } from './vote-desk.ts';
/**
 * Reads dated votes, one JSON a line, and casts each; a line that is refused is told, and the rest goes on.
 * @throws what the database failed with: the votes imported until then stay, and a second run skips them
 */
export declare function importVotes(input: Readable, desk: VoteDesk, now: number, language: Language): Promise<ImportReport>;
//# sourceMappingURL=import-votes.d.ts.map