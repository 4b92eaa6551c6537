/**
 * Control characters but the tab and the line feed, and what turns the direction of the text around it
 * (embeddings, overrides, isolates: UAX #9), with which a page shows another sentence than the one that is
 * stored. The marks that Arabic needs within a line (U+061C, U+200E, U+200F) stay.
 */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;
/**
 * A text as it is stored: characters one can see, lines that end with a line feed, Unicode that every engine
 * holds (PostgreSQL no NUL, neither a lone surrogate). They are taken out rather than refused: who pasted one
 * cannot see it, and would lose the vote for it. Before redaction, so that none hides a number from it.
 */
export function plainText(text) {
    return text.replace(/\r\n?/g, '\n').replace(UNSEEN, '').toWellFormed();
}
//# sourceMappingURL=plain-text.js.map