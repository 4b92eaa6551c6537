/** Those that a running service meets: a series that begins at 0 shows its first vote. */
const USUAL_ENDS = {
    stored: 0,
    known: 0,
    unavailable: 0,
    'button-closed': 0,
    'id-reused': 0,
    'invalid-request': 0,
    'origin-refused': 0,
    'unknown-button': 0,
    'unknown-demarche': 0,
    'vote-withdrawn': 0,
};
export function createVoteTally() {
    return { cast: { ...USUAL_ENDS }, imported: { ...USUAL_ENDS }, verified: 0, suspect: 0 };
}
/** The same desk, keeping a tally: plain numbers, because a labelled counter costs ten times as much a vote. */
export function tallyVotes(desk, tally) {
    return {
        ...desk,
        cast: (vote, door, language) => desk.cast(vote, door, language).then((result) => {
            if (result.ok && result.trust)
                tally[result.trust]++;
            return noteEnd(tally.cast, result);
        }, noteFailure(tally.cast)),
        castDated: (vote, at, language) => desk
            .castDated(vote, at, language)
            .then((result) => noteEnd(tally.imported, result), noteFailure(tally.imported)),
    };
}
function note(ends, end) {
    ends[end] = (ends[end] ?? 0) + 1;
}
function noteEnd(ends, result) {
    if (result.ok)
        note(ends, result.isNew ? 'stored' : 'known');
    else
        note(ends, result.code);
    return result;
}
function noteFailure(ends) {
    return (error) => {
        note(ends, 'unavailable');
        throw error;
    };
}
//# sourceMappingURL=vote-tally.js.map