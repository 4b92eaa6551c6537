import { openSqlite } from './file.js';
import { serveThread } from './thread.js';
/** Statements kept prepared; the service asks a few dozen different ones. */
const MAX_PREPARED = 200;
serveThread((path) => {
    const db = openSqlite(path);
    const prepared = new Map();
    const prepare = (sql) => {
        let statement = prepared.get(sql);
        if (!statement) {
            if (prepared.size >= MAX_PREPARED)
                prepared.clear();
            statement = db.prepare(sql);
            prepared.set(sql, statement);
        }
        return statement;
    };
    return {
        answer({ sql, parameters }) {
            const statement = prepare(sql);
            if (statement.reader)
                return { rows: statement.all(...parameters), changes: 0 };
            return { rows: [], changes: statement.run(...parameters).changes };
        },
        close: () => db.close(),
    };
});
//# sourceMappingURL=query-thread.js.map