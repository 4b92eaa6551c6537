/** A piece of a folded text: `start` included, `end` not. */
export interface Span {
    start: number;
    end: number;
}
/** One kind of personal data: the word that takes its place, and how it is found. */
export interface Kind {
    mask: string;
    /** A text with fewer digits holds none of it, and is not searched. */
    minDigits: number;
    /** @param plain a text as `fold` gives it; the spans come in order and do not overlap */
    find(plain: string): Span[];
}
/** What people put between digits: nothing, or up to two of space, dot, dash, slash, underscore. */
export declare const GAP = "[ \\t.\\-/_]{0,2}";
/**
 * The matches of a shape that are real. After one that is not, the search goes on at its second character: the
 * beginning of a false match may hide a true one. This stays linear in the length of the text because no shape
 * matches more than a bounded number of characters.
 *
 * @param shape global, each of its quantifiers bounded
 * @param realLength how many characters of the match, from its first, are the thing; 0: none
 */
export declare function findSpans(plain: string, shape: RegExp, realLength: (match: string, start: number) => number): Span[];
/** The letters and digits of a match, in capitals. */
export declare function bare(match: string): string;
//# sourceMappingURL=span.d.ts.map