import { sql } from 'kysely';
/** What the engines write differently, and the checks that recur. */
export function dialectOf(engine) {
    const sqlite = engine === 'sqlite';
    return {
        bytes: sqlite ? sql `blob` : sql `bytea`,
        instant: sqlite ? sql `integer` : sql `bigint`,
        // STRICT: a column holds its type alone. WITHOUT ROWID: rows lie in the order of their key.
        keyed: (table) => sqlite ? table.modifyEnd(sql `strict, without rowid`) : table,
        flag: (name) => sql `${sql.ref(name)} in (0, 1)`,
        from1To: (name, max) => sql `length(${sql.ref(name)}) between 1 and ${sql.lit(max)}`,
    };
}
//# sourceMappingURL=dialect.js.map