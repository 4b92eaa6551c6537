/** What people put between digits: nothing, or up to two of space, dot, dash, slash, underscore. */
export const GAP = '[ \\t.\\-/_]{0,2}';
/**
 * The matches of a shape that are real. After one that is not, the search goes on at its second character: the
 * beginning of a false match may hide a true one. This stays linear in the length of the text because no shape
 * matches more than a bounded number of characters.
 *
 * @param shape global, each of its quantifiers bounded
 * @param realLength how many characters of the match, from its first, are the thing; 0: none
 */
export function findSpans(plain, shape, realLength) {
    const spans = [];
    shape.lastIndex = 0;
    for (let match = shape.exec(plain); match; match = shape.exec(plain)) {
        const start = match.index;
        const length = realLength(match[0], start);
        if (length > 0)
            spans.push({ start, end: start + length });
        shape.lastIndex = start + (length || 1);
    }
    return spans;
}
/** The letters and digits of a match, in capitals. */
export function bare(match) {
    return match.replace(/[^A-Za-z\d]/g, '').toUpperCase();
}
//# sourceMappingURL=span.js.map