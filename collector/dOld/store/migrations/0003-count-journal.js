import { dialectOf } from './dialect.js';
/** What votes change in the counts, a line a batch, until it is added to their tables. */
export async function countJournal(db, engine) {
    const { instant } = dialectOf(engine);
    await db.schema
        .createTable('count_journal')
        .addColumn('seq', engine === 'sqlite' ? 'integer' : instant, (c) => engine === 'sqlite' ? c.primaryKey() : c.primaryKey().generatedAlwaysAsIdentity())
        .addColumn('changes', 'text', (c) => c.notNull())
        .execute();
}
//# sourceMappingURL=0003-count-journal.js.map