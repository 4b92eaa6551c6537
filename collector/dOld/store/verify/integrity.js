import { sql } from 'kysely';
/** What the engine itself finds wrong with the database, one sentence each; empty when it is sound. */
export function checkIntegrity(db, engine) {
    return engine === 'sqlite' ? checkSqlite(db) : checkPostgres(db);
}
/** Reads every page, then every reference. */
async function checkSqlite(db) {
    const pages = await sql `pragma integrity_check`.execute(db);
    const wrong = pages.rows.map((row) => row.integrity_check).filter((text) => text !== 'ok');
    // A damaged file is not read further: its references would say anything.
    if (wrong.length > 0)
        return wrong;
    const references = await sql `pragma foreign_key_check`.execute(db);
    return references.rows.map(({ table, parent }) => `a row of ${table} refers to no row of ${parent}`);
}
/** PostgreSQL holds its constraints by itself, but for those it was told not to check, and indexes half built. */
async function checkPostgres(db) {
    const { rows } = await sql `
    select 'constraint ' || conname || ' of ' || conrelid::regclass || ' was never checked' as problem
    from pg_constraint where not convalidated and connamespace = current_schema()::regnamespace
    union all
    select 'index ' || indexrelid::regclass || ' is not valid'
    from pg_index join pg_class on pg_class.oid = indexrelid
    where not indisvalid and relnamespace = current_schema()::regnamespace
  `.execute(db);
    return rows.map(({ problem }) => problem);
}
//# sourceMappingURL=integrity.js.map