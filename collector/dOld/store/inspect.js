import { sql } from 'kysely';
import { VOTE_STATE } from './database.js';
import { readSchemaState } from './migrations.js';
import { connect } from './store.js';
/** Votes among which the newest is looked for: ids follow the clocks of those who vote, more or less. */
const NEWEST_VOTES = 1_000;
/**
 * Looks at a database, beside the service.
 * @throws {Error} when it cannot be read
 */
export async function inspectDatabase(url) {
    const { db, engine } = connect(url);
    try {
        const schema = await readSchemaState(db, engine);
        const durability = await readDurability(db, engine);
        const newestVoteAt = schema.newest === undefined ? undefined : await readNewestVote(db);
        return { schema, durability, newestVoteAt };
    }
    finally {
        await db.destroy();
    }
}
async function readDurability(db, engine) {
    // SQLite keeps another journal where the file system cannot hold its log, and says nothing.
    const [pragma, settings, unsafe] = engine === 'sqlite'
        ? ['pragma', ['journal_mode'], /^(?!wal$)/]
        : ['show', ['fsync', 'full_page_writes', 'synchronous_commit'], /^(off|local)$/];
    const found = [];
    for (const setting of settings) {
        const { rows } = await sql `${sql.raw(`${pragma} ${setting}`)}`.execute(db);
        const value = rows[0]?.[setting] ?? 'unknown';
        found.push({ setting, value, isSafe: !unsafe.test(value) });
    }
    return found;
}
async function readNewestVote(db) {
    const { at } = await db
        .selectFrom((eb) => eb
        .selectFrom('vote')
        .select('at')
        .where('state', '!=', VOTE_STATE.erased)
        .orderBy('id', 'desc')
        .limit(NEWEST_VOTES)
        .as('newest'))
        .select((eb) => eb.fn.max('at').as('at'))
        .executeTakeFirstOrThrow();
    return at ?? undefined;
}
//# sourceMappingURL=inspect.js.map