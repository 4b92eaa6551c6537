import { createSqliteWriter } from '../commit/sqlite-writer.js';
import { serveThread } from './thread.js';
serveThread((path) => {
    const writer = createSqliteWriter(path);
    return { answer: writer.commit, close: writer.close };
});
//# sourceMappingURL=commit-thread.js.map