/**
 * Adds a line; none is ever changed or removed.
 *
 * Its id is one more than the last. Where another process has written that one meanwhile, nothing is inserted (on
 * PostgreSQL the insert first waits for the other's transaction), and the next id is tried: whoever has read up to
 * an id has missed none below it, which a sequence would not promise.
 */
export async function addAuditEntry(store, entry) {
    const { at, key, act, detail } = entry;
    let added = [];
    while (added.length === 0) {
        added = await store.writeTogether([
            store.db
                .insertInto('audit')
                .values((eb) => ({
                id: eb
                    .selectFrom('audit')
                    .select(({ fn, val }) => eb(fn.coalesce(fn.max('id'), val(0)), '+', 1).as('next')),
                at,
                key_id: key.id,
                key_name: key.name,
                act,
                detail,
            }))
                .onConflict((conflict) => conflict.column('id').doNothing())
                .returning('id'),
        ]);
    }
}
/** Lines that follow `after`, oldest first, `limit` at most. */
export async function readAuditEntries(db, after, limit) {
    const rows = await db
        .selectFrom('audit')
        .selectAll()
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute();
    return rows.map(({ key_id, key_name, ...row }) => ({ ...row, key: { id: key_id, name: key_name } }));
}
//# sourceMappingURL=audit.js.map