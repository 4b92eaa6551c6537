import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { dialectOf } from './dialect.js';
/** Tables of counts as 0001 made them. */
export function firstCountTables() {
    const options = (field, from, to) => Array.from({ length: to - from + 1 }, (_, i) => `${field}_${from + i}`);
    const perChannel = (field, from, to) => [9, 10, 11, 12].flatMap((channel) => options(`${field}_${channel}`, from, to));
    const answers = [
        ...options('satisfaction', 1, 3),
        ...options('comprehension', 4, 8),
        'contact_tried_answered',
        ...options('contact_tried', 9, 17),
        ...perChannel('contact_reached', 17, 18),
        ...perChannel('contact_satisfaction', 19, 23),
    ];
    const context = [
        ...['fr', 'en', 'es', 'pt', 'ar'].flatMap((locale) => options(`locale_${locale}`, 1, 3)),
        ...options('hour', 0, 23),
    ];
    return [
        { name: 'count_day', period: 'day', cells: answers },
        { name: 'count_month', period: 'month', cells: answers },
        { name: 'count_context', period: 'day', cells: context },
    ];
}
/** Démarches, buttons, votes, their counts, and keys. */
export async function firstSchema(db, engine) {
    const { bytes, instant, keyed, flag, from1To } = dialectOf(engine);
    await db.schema
        .createTable('instance')
        .addColumn('secret', bytes, (c) => c.notNull())
        .execute();
    await sql `insert into instance (secret) values (${randomBytes(32)})`.execute(db);
    await keyed(db.schema
        .createTable('demarche')
        .addColumn('id', 'integer', (c) => c.primaryKey().notNull().check(sql `id between 1 and 999999999`))
        .addColumn('title', 'text', (c) => c.notNull().check(from1To('title', 300)))
        .addColumn('administration', 'text', (c) => c.notNull().check(from1To('administration', 300)))
        .addColumn('ministere', 'text', (c) => c.notNull().check(from1To('ministere', 300)))
        .addColumn('essential', 'integer', (c) => c.notNull().check(flag('essential')))
        .addColumn('public', 'integer', (c) => c.notNull().check(flag('public')))).execute();
    await keyed(db.schema
        .createTable('button')
        .addColumn('demarche', 'integer', (c) => c.notNull().references('demarche.id'))
        .addColumn('number', 'integer', (c) => c.notNull().check(sql `number between 1 and 9999`))
        .addColumn('title', 'text', (c) => c.notNull().check(from1To('title', 300)))
        .addColumn('closed', 'integer', (c) => c.notNull().check(flag('closed')))
        .addPrimaryKeyConstraint('button_key', ['demarche', 'number'])).execute();
    await keyed(db.schema
        .createTable('button_origin')
        .addColumn('demarche', 'integer', (c) => c.notNull())
        .addColumn('button', 'integer', (c) => c.notNull())
        .addColumn('origin', 'text', (c) => c.notNull().check(from1To('origin', 300)))
        .addPrimaryKeyConstraint('button_origin_key', ['demarche', 'button', 'origin'])
        .addForeignKeyConstraint('button_origin_button', ['demarche', 'button'], 'button', [
        'demarche',
        'number',
    ])).execute();
    await keyed(db.schema
        .createTable('origin_seen')
        .addColumn('demarche', 'integer', (c) => c.notNull())
        .addColumn('button', 'integer', (c) => c.notNull())
        .addColumn('origin', 'text', (c) => c.notNull().check(from1To('origin', 300)))
        .addColumn('accepted', 'integer', (c) => c.notNull().check(sql `accepted >= 0`))
        .addColumn('refused', 'integer', (c) => c.notNull().check(sql `refused >= 0`))
        .addColumn('last_day', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('origin_seen_key', ['demarche', 'button', 'origin'])
        .addForeignKeyConstraint('origin_seen_button', ['demarche', 'button'], 'button', [
        'demarche',
        'number',
    ])).execute();
    // No foreign key from votes and counts: buttons are closed, never deleted, and the check would cost every
    // vote a look-up that the registry has already made.
    await keyed(db.schema
        .createTable('vote')
        .addColumn('id', bytes, (c) => c.primaryKey().notNull().check(sql `length(id) = 16`))
        .addColumn('demarche', 'integer', (c) => c.notNull())
        .addColumn('button', 'integer', (c) => c.notNull())
        .addColumn('at', instant, (c) => c.notNull())
        .addColumn('state', 'integer', (c) => c.notNull().check(sql `state in (0, 1, 2)`))
        .addColumn('satisfaction', 'integer', (c) => c.notNull().check(sql `satisfaction between 0 and 3`))
        .addColumn('locale', 'integer', (c) => c.notNull().check(sql `locale between 0 and 4`))
        .addColumn('source', 'integer', (c) => c.notNull().check(sql `source between 0 and 3`))
        .addColumn('comprehension', 'integer', (c) => c.notNull().check(sql `comprehension = 0 or comprehension between 4 and 8`))
        .addColumn('contact_tried', 'integer', (c) => c.notNull().check(sql `contact_tried between 0 and 511`))
        .addColumn('contact_reached', 'integer', (c) => c.notNull().check(sql `contact_reached between 0 and 255`))
        .addColumn('contact_satisfaction', 'integer', (c) => c.notNull().check(sql `contact_satisfaction between 0 and 4095`))
        .addColumn('digest', bytes, (c) => c.notNull())
        .addCheckConstraint('vote_erased_is_empty', sql `(state = 2) = (satisfaction = 0)`)).execute();
    await keyed(db.schema
        .createTable('vote_text')
        .addColumn('vote', bytes, (c) => c.notNull())
        .addColumn('field', 'integer', (c) => c.notNull().check(sql `field in (1, 2)`))
        // Redaction may lengthen a text a little: its mask can be longer than what it hides.
        .addColumn('body', 'text', (c) => c.notNull().check(from1To('body', 10_000)))
        .addPrimaryKeyConstraint('vote_text_key', ['vote', 'field'])).execute();
    for (const { name, period, cells } of firstCountTables()) {
        let table = db.schema
            .createTable(name)
            .addColumn('demarche', 'integer', (c) => c.notNull())
            .addColumn('button', 'integer', (c) => c.notNull())
            .addColumn(period, 'integer', (c) => c.notNull());
        for (const cell of cells) {
            table = table.addColumn(cell, 'integer', (c) => c
                .notNull()
                .defaultTo(0)
                .check(sql `${sql.ref(cell)} >= 0`));
        }
        await keyed(table.addPrimaryKeyConstraint(`${name}_key`, ['demarche', 'button', period])).execute();
    }
    await keyed(db.schema
        .createTable('api_key')
        .addColumn('id', 'integer', (c) => c.primaryKey().notNull())
        .addColumn('name', 'text', (c) => c.notNull().check(from1To('name', 300)))
        .addColumn('hash', bytes, (c) => c.notNull().unique().check(sql `length(hash) = 32`))
        .addColumn('scopes', 'text', (c) => c.notNull())
        .addColumn('created_at', instant, (c) => c.notNull())
        .addColumn('expires_at', instant)).execute();
}
//# sourceMappingURL=0001-first-schema.js.map