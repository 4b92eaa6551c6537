/**
 * A text as it is stored: characters one can see, lines that end with a line feed, Unicode that every engine
 * holds (PostgreSQL no NUL, neither a lone surrogate). They are taken out rather than refused: who pasted one
 * cannot see it, and would lose the vote for it. Before redaction, so that none hides a number from it.
 */
export declare function plainText(text: string): string;
//# sourceMappingURL=plain-text.d.ts.map