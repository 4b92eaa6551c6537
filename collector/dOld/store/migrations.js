import { sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import { firstSchema } from './migrations/0001-first-schema.js';
import { trust } from './migrations/0002-trust.js';
import { countJournal } from './migrations/0003-count-journal.js';
/**
 * Brings the database forward to this release, in one transaction.
 * @param migrations by name, in order; those of this release unless a test brings its own
 * @throws {Error} when a migration fails, or when the database is of a newer release: nothing is changed then
 */
export async function migrate(db, engine, migrations = releasedMigrations(engine)) {
    const { unknown } = await readSchemaState(db, engine, migrations);
    if (unknown !== undefined) {
        throw new Error(`the database is of a newer release, which made ${unknown}: start that release, or restore a backup made before it`);
    }
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error)
        throw new Error('the database could not be brought to this release', { cause: error });
}
/** Reads how far a database has come, and changes nothing. */
export async function readSchemaState(db, engine, migrations = releasedMigrations(engine)) {
    const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
    const { rows } = tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)
        ? await sql `select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db)
        : { rows: [] };
    const carriedOut = rows.map(({ name }) => name);
    return {
        newest: carriedOut.at(-1),
        pending: Object.keys(migrations).find((name) => !carriedOut.includes(name)),
        unknown: carriedOut.find((name) => !(name in migrations)),
    };
}
/**
 * Every schema ever released, in order. A migration names its own columns: what it made once must stay what
 * it makes, whatever becomes of the code.
 */
export function releasedMigrations(engine) {
    return {
        '0001_first_schema': { up: (db) => firstSchema(db, engine) },
        '0002_trust': { up: (db) => trust(db, engine) },
        '0003_count_journal': { up: (db) => countJournal(db, engine) },
    };
}
//# sourceMappingURL=migrations.js.map