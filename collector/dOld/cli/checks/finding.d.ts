/** What a check has found: one line. */
export interface Finding {
    level: 'ok' | 'warn' | 'fail';
    /** What was looked at, in a word or two. */
    about: string;
    /** What it is like; where it is not well, what to do. */
    text: string;
}
export declare const ok: (about: string, text: string) => Finding;
/** Votes are taken and kept, and yet somebody should look. */
export declare const warn: (about: string, text: string) => Finding;
/** Votes are not taken, could be lost, or could be anybody's to change. */
export declare const fail: (about: string, text: string) => Finding;
//# sourceMappingURL=finding.d.ts.map