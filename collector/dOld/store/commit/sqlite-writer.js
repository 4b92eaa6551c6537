import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, sql } from 'kysely';
import { COUNT_CONTEXT, COUNT_DAY, COUNT_MONTH, columnList, keyColumns, } from '../count-tables.js';
import { RULING_COLUMNS, VOTE_COLUMNS, WAITING_COLUMNS } from '../database.js';
import { idBytes } from '../ids.js';
import { BUSY_TIMEOUT_MS, openSqlite } from '../sqlite/file.js';
import { journalLine, sumJournal } from './count-journal.js';
import { idsOf, planCommit, tokensOf } from './plan.js';
/** Compiles only: what it builds is prepared once, below, and run thousands of times a second. */
const compiler = new Kysely({
    dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
    },
});
/** Votes wait meanwhile: whoever reads for longer is left alone, and the log is emptied another time. */
const MAX_SWEEP_WAIT_MS = 100;
/**
 * {@link CommitVotes} on SQLite, synchronous: it runs in a thread of its own.
 * @param path of the database file, already migrated
 */
export function createSqliteWriter(path) {
    const db = openSqlite(path);
    const secret = db.prepare('select secret from instance').pluck().get();
    if (!secret)
        throw new Error(`${path} holds no instance secret`);
    const prepare = (query) => db.prepare(query.compile(compiler).sql);
    // An update binds its columns in the order of an insert: the key comes last in both.
    const columns = [...VOTE_COLUMNS, 'id'];
    const votes = {
        select: prepare(sql `select * from vote where id = ${0}`),
        insert: prepare(sql `insert into vote (${columnList(columns)}) values (${placeholders(columns.length)})`),
        update: prepare(sql `update vote set ${sql.join(VOTE_COLUMNS.map((column) => sql `${sql.ref(column)} = ${0}`))} where id = ${0}`),
    };
    const texts = {
        write: prepare(sql `insert into vote_text (vote, field, body, day) values (${placeholders(4)})
          on conflict (vote, field) do update set body = excluded.body`),
        remove: prepare(sql `delete from vote_text where vote = ${0} and field = ${0}`),
    };
    const tokens = {
        select: prepare(sql `select 1 from spent_token where hash = ${0}`),
        insert: prepare(sql `insert into spent_token (hash, expires_day) values (${placeholders(2)})`),
    };
    const waiting = {
        insert: prepare(sql `insert into waiting_vote (${columnList(WAITING_COLUMNS)}) values (${placeholders(WAITING_COLUMNS.length)})`),
        remove: prepare(sql `delete from waiting_vote where ${sql.join(WAITING_COLUMNS.map((column) => sql `${sql.ref(column)} = ${0}`), sql ` and `)}`),
    };
    const rulings = {
        insert: prepare(sql `insert into ruling (${columnList(RULING_COLUMNS)}) values (${placeholders(RULING_COLUMNS.length)})`),
    };
    const journal = {
        insert: prepare(sql `insert into count_journal (changes) values (${0})`),
        takeAll: db.prepare('delete from count_journal returning changes').pluck(),
    };
    const counts = {
        days: countWriter(COUNT_DAY),
        months: countWriter(COUNT_MONTH),
        contexts: countWriter(COUNT_CONTEXT),
    };
    const readBefore = (batch) => {
        const before = { votes: new Map(), spentTokens: new Set() };
        for (const id of idsOf(batch)) {
            const row = votes.select.get(idBytes(id));
            if (row)
                before.votes.set(id, row);
        }
        for (const hash of tokensOf(batch)) {
            if (tokens.select.get(Buffer.from(hash, 'hex')))
                before.spentTokens.add(hash);
        }
        return before;
    };
    const commit = db.transaction((batch) => {
        const plan = planCommit(batch, readBefore(batch), secret);
        for (const row of plan.inserts)
            votes.insert.run(columns.map((column) => row[column]));
        for (const row of plan.updates)
            votes.update.run(columns.map((column) => row[column]));
        for (const { vote, field, body, day } of plan.texts) {
            if (body)
                texts.write.run(vote, field, body, day);
            else
                texts.remove.run(vote, field);
        }
        for (const { hash, expiresDay } of plan.tokens)
            tokens.insert.run(Buffer.from(hash, 'hex'), expiresDay);
        for (const vote of plan.waiting)
            waiting.insert.run(WAITING_COLUMNS.map((column) => vote[column]));
        for (const vote of plan.settled)
            waiting.remove.run(WAITING_COLUMNS.map((column) => vote[column]));
        for (const ruling of plan.rulings)
            rulings.insert.run(RULING_COLUMNS.map((column) => ruling[column]));
        if (plan.journal.length > 0)
            journal.insert.run(journalLine(plan.journal));
        return plan.outcomes;
    });
    const settleCounts = db.transaction(() => {
        const { days, months, contexts } = sumJournal(journal.takeAll.all());
        counts.days(days);
        counts.months(months);
        counts.contexts(contexts);
    });
    const runTogether = db.transaction((queries) => queries.map(({ sql: text, parameters }) => {
        const statement = db.prepare(text);
        if (statement.reader)
            return statement.all(...parameters);
        statement.run(...parameters);
        return [];
    }));
    return {
        commit: (batch) => commit.immediate(batch),
        settleCounts: () => settleCounts.immediate(),
        runTogether: (queries) => runTogether.immediate(queries),
        sweep: () => {
            db.pragma(`busy_timeout = ${MAX_SWEEP_WAIT_MS}`);
            try {
                const [result] = db.pragma('wal_checkpoint(TRUNCATE)');
                return result?.busy === 0;
            }
            finally {
                db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
            }
        },
        close: () => void db.close(),
    };
    /** Adds to counts: by an update, for an upsert would offer CHECK (n >= 0) what shrinks as a negative row. */
    function countWriter(table) {
        const key = keyColumns(table);
        const sums = table.cells.map((cell) => sql `${sql.ref(cell)} = ${sql.ref(cell)} + ${0}`);
        const isKey = key.map((column) => sql `${sql.ref(column)} = ${0}`);
        const update = prepare(sql `update ${sql.table(table.name)} set ${sql.join(sums)} where ${sql.join(isKey, sql ` and `)}`);
        const begin = prepare(sql `insert into ${sql.table(table.name)} (${columnList(key)}) values (${placeholders(key.length)})`);
        return (changes) => {
            for (const { demarche, button, period, cells } of changes.all()) {
                const values = [...table.cells.map((cell) => cells.get(cell) ?? 0), period, demarche, button];
                if (update.run(values).changes > 0)
                    continue;
                begin.run(period, demarche, button);
                update.run(values);
            }
        };
    }
}
/** `?, ?, ?` */
function placeholders(n) {
    return sql.join(Array.from({ length: n }, () => sql `${0}`));
}
//# sourceMappingURL=sqlite-writer.js.map