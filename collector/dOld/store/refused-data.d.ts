/**
 * Whether a database has refused what it was given, and not the work itself: a broken constraint, a text it
 * cannot hold. SQLite says `SQLITE_CONSTRAINT_…`, PostgreSQL a code of class 22 or 23.
 */
export declare function isRefusedData(error: unknown): boolean;
//# sourceMappingURL=refused-data.d.ts.map