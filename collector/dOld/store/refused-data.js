/**
 * Whether a database has refused what it was given, and not the work itself: a broken constraint, a text it
 * cannot hold. SQLite says `SQLITE_CONSTRAINT_…`, PostgreSQL a code of class 22 or 23.
 */
export function isRefusedData(error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return code.startsWith('SQLITE_CONSTRAINT') || /^2[23]...$/.test(code);
}
//# sourceMappingURL=refused-data.js.map