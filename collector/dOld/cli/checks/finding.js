export const ok = (about, text) => ({ level: 'ok', about, text });
/** Votes are taken and kept, and yet somebody should look. */
export const warn = (about, text) => ({ level: 'warn', about, text });
/** Votes are not taken, could be lost, or could be anybody's to change. */
export const fail = (about, text) => ({ level: 'fail', about, text });
//# sourceMappingURL=finding.js.map