import { createSettler } from '../commit/settle-soon.js';
import { createSqliteWriter } from '../commit/sqlite-writer.js';
import { serveThread } from './thread.js';
serveThread((path) => {
    const writer = createSqliteWriter(path);
    const settler = createSettler(writer.settleCounts);
    // What the last process has left in the journal.
    writer.settleCounts();
    return {
        answer: (question) => {
            switch (question.kind) {
                case 'votes':
                    settler.soon();
                    return writer.commit(question.batch);
                case 'settle-counts':
                    writer.settleCounts();
                    return [];
                case 'queries':
                    return writer.runTogether(question.queries);
                case 'sweep':
                    return [writer.sweep()];
            }
        },
        close: () => {
            settler.stop();
            writer.close();
        },
    };
});
//# sourceMappingURL=write-thread.js.map