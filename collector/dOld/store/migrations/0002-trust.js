import { sql } from 'kysely';
import { firstCountTables } from './0001-first-schema.js';
import { dialectOf } from './dialect.js';
/** Votes kept apart and ruled on, votes proved by a token, what administrators did, and the age of texts. */
export async function trust(db, engine) {
    const { bytes, instant, keyed, flag, from1To } = dialectOf(engine);
    // Why a vote is suspect, or was: 0 where it never was. Ruled on, it is counted again or stays apart for good.
    for (const [name, check] of [
        ['suspicion', sql `suspicion between 0 and 15`],
        ['ruled', sql `ruled in (0, 1) and (ruled = 0 or suspicion > 0)`],
        ['verified', flag('verified')],
    ]) {
        await db.schema
            .alterTable('vote')
            .addColumn(name, 'integer', (c) => c.notNull().defaultTo(0).check(check))
            .execute();
    }
    // Suspect votes that wait for a ruling, apart: an index on votes for their sake would cost every other vote.
    await keyed(db.schema
        .createTable('waiting_vote')
        .addColumn('demarche', 'integer', (c) => c.notNull())
        .addColumn('button', 'integer', (c) => c.notNull())
        .addColumn('day', 'integer', (c) => c.notNull())
        .addColumn('suspicion', 'integer', (c) => c.notNull().check(sql `suspicion between 1 and 15`))
        .addColumn('vote', bytes, (c) => c.notNull().check(sql `length(vote) = 16`))
        .addColumn('at', instant, (c) => c.notNull())
        .addPrimaryKeyConstraint('waiting_vote_key', ['demarche', 'button', 'day', 'suspicion', 'vote'])).execute();
    for (const { name, period, cells } of firstCountTables()) {
        await layByPeriod(db, engine, name, period, [...cells]);
    }
    await keyed(db.schema
        .createTable('ruling')
        .addColumn('demarche', 'integer', (c) => c.notNull())
        .addColumn('button', 'integer', (c) => c.notNull())
        .addColumn('day', 'integer', (c) => c.notNull())
        .addColumn('suspicion', 'integer', (c) => c.notNull().check(sql `suspicion between 1 and 15`))
        .addColumn('admitted', 'integer', (c) => c.notNull().check(flag('admitted')))
        .addColumn('votes', 'integer', (c) => c.notNull().check(sql `votes >= 0`))
        .addColumn('at', instant, (c) => c.notNull())
        .addPrimaryKeyConstraint('ruling_key', ['demarche', 'button', 'day', 'suspicion'])).execute();
    // By chance of its hash: where a token lies says nothing of when it was spent, nor with which vote.
    await keyed(db.schema
        .createTable('spent_token')
        .addColumn('hash', bytes, (c) => c.primaryKey().notNull().check(sql `length(hash) = 16`))
        .addColumn('expires_day', 'integer', (c) => c.notNull())).execute();
    // The secret itself is derived from the instance's: only how often it was renewed is kept.
    await keyed(db.schema
        .createTable('token_secret')
        .addColumn('demarche', 'integer', (c) => c.primaryKey().notNull().references('demarche.id'))
        .addColumn('serial', 'integer', (c) => c.notNull().check(sql `serial >= 1`))).execute();
    await keyed(db.schema
        .createTable('audit')
        .addColumn('id', 'integer', (c) => c.primaryKey().notNull())
        .addColumn('at', instant, (c) => c.notNull())
        .addColumn('key_id', 'integer', (c) => c.notNull())
        .addColumn('key_name', 'text', (c) => c.notNull())
        .addColumn('act', 'text', (c) => c.notNull().check(from1To('act', 300)))
        .addColumn('detail', 'text', (c) => c.notNull().check(sql `length(detail) <= 2000`))).execute();
    // Retention goes by the day a text was received; for those already there, the UTC day is near enough.
    await db.schema
        .alterTable('vote_text')
        .addColumn('day', 'integer', (c) => c.notNull().defaultTo(0))
        .execute();
    await sql `update vote_text set day = (select at / 86400000 from vote where id = vote_text.vote)`.execute(db);
    await db.schema.createIndex('vote_text_day').on('vote_text').columns(['day']).execute();
}
/**
 * Lays counts in the order of their period. Today's then lie on a few pages that every commit writes again, however
 * many days there are; in the order of démarches, each vote wrote a page of its own. Counting never moves a key, so
 * the index of those who read one démarche costs a vote nothing.
 */
async function layByPeriod(db, engine, name, period, cells) {
    const { keyed } = dialectOf(engine);
    const news = name === 'count_context' ? [] : ['verified', 'suspect', 'admitted', 'rejected'];
    const laid = `${name}_laid`;
    let table = db.schema.createTable(laid);
    for (const column of [period, 'demarche', 'button']) {
        table = table.addColumn(column, 'integer', (c) => c.notNull());
    }
    for (const cell of [...cells, ...news]) {
        table = table.addColumn(cell, 'integer', (c) => c
            .notNull()
            .defaultTo(0)
            .check(sql `${sql.ref(cell)} >= 0`));
    }
    await keyed(table.addPrimaryKeyConstraint(`${name}_by_period`, [
        period,
        'demarche',
        'button',
    ])).execute();
    const columns = sql.join([period, 'demarche', 'button', ...cells].map((column) => sql.ref(column)));
    await sql `insert into ${sql.table(laid)} (${columns}) select ${columns} from ${sql.table(name)}`.execute(db);
    await db.schema.dropTable(name).execute();
    await db.schema.alterTable(laid).renameTo(name).execute();
    await db.schema.createIndex(`${name}_demarche`).on(name).columns(['demarche', period, 'button']).execute();
}
//# sourceMappingURL=0002-trust.js.map