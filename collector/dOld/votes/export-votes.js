import { readVotes } from '../store/votes.js';
/** Counted votes, one JSON a line, in the very shape that the import reads. @param demarche all without it */
export async function* exportVotes(store, demarche) {
    for await (const page of readVotes(store.db, demarche)) {
        yield page.map((vote) => `${JSON.stringify(datedVote(vote))}\n`).join('');
    }
}
function datedVote({ answers, comment, at, ...vote }) {
    return {
        ...vote,
        ...(Object.keys(answers).length > 0 && { answers }),
        ...(comment && { comment }),
        at: new Date(at).toISOString(),
    };
}
//# sourceMappingURL=export-votes.js.map