import type { Store } from '../store/store.ts';
/** Counted votes, one JSON a line, in the very shape that the import reads. @param demarche all without it */
export declare function exportVotes(store: Store, demarche?: number): AsyncGenerator<string>;
//# sourceMappingURL=export-votes.d.ts.map