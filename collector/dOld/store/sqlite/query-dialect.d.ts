import { type Dialect } from 'kysely';
export interface Query {
    sql: string;
    parameters: readonly unknown[];
}
export interface QueryAnswer {
    rows: unknown[];
    changes: number;
}
/**
 * Kysely on a SQLite connection that lives in another thread: better-sqlite3 is synchronous, and a read of
 * some milliseconds on the main thread would be felt by every vote that arrives meanwhile.
 */
export declare function createQueryDialect(path: string): Dialect;
//# sourceMappingURL=query-dialect.d.ts.map