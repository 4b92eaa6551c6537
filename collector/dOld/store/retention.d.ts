import type { Day } from '@monavis/shared/period';
import type { Store } from './store.ts';
/**
 * Deletes the texts of votes received before a day; the votes and their counts stay. One transaction a step: whoever
 * iterates may stop after any of them.
 * @yields how many texts went
 */
export declare function deleteTextsBefore(store: Store, day: Day): AsyncGenerator<number>;
/**
 * Forgets the spent tokens that are refused as expired by a day: nobody can spend them again. Found by a reader, page
 * after page in the order of their hashes, and deleted by their key: the writer searches nothing.
 * @yields how many went, one transaction each
 */
export declare function deleteTokensExpiredBy(store: Store, day: Day): AsyncGenerator<number>;
//# sourceMappingURL=retention.d.ts.map