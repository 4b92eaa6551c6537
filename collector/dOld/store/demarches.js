/** Every démarche, by id. */
export async function readDemarches(db) {
    const rows = await db.selectFrom('demarche').selectAll().orderBy('id').execute();
    return rows.map((row) => ({ ...row, essential: row.essential === 1, public: row.public === 1 }));
}
/** Every button with its origins, by démarche and number. */
export async function readButtons(db) {
    const rows = await db.selectFrom('button').selectAll().orderBy('demarche').orderBy('number').execute();
    const origins = await db.selectFrom('button_origin').selectAll().orderBy('origin').execute();
    const byButton = Map.groupBy(origins, ({ demarche, button }) => `${demarche}/${button}`);
    return rows.map((row) => ({
        ...row,
        closed: row.closed === 1,
        origins: (byButton.get(`${row.demarche}/${row.number}`) ?? []).map(({ origin }) => origin),
    }));
}
/** Démarches in one statement: below any engine's limit of parameters. */
const ROWS_AT_ONCE = 500;
/** Writes démarches, new or known, with their first button where they have none; all of them or none. */
export async function writeDemarches(store, demarches, firstButtonTitle) {
    const queries = [];
    for (let start = 0; start < demarches.length; start += ROWS_AT_ONCE) {
        const rows = demarches.slice(start, start + ROWS_AT_ONCE);
        queries.push(store.db
            .insertInto('demarche')
            .values(rows.map((row) => ({ ...row, essential: Number(row.essential), public: Number(row.public) })))
            .onConflict((conflict) => conflict.column('id').doUpdateSet((eb) => ({
            title: eb.ref('excluded.title'),
            administration: eb.ref('excluded.administration'),
            ministere: eb.ref('excluded.ministere'),
            essential: eb.ref('excluded.essential'),
            public: eb.ref('excluded.public'),
        }))), store.db
            .insertInto('button')
            .values(rows.map(({ id }) => ({ demarche: id, number: 1, title: firstButtonTitle, closed: 0 })))
            .onConflict((conflict) => conflict.columns(['demarche', 'number']).doNothing()));
    }
    await store.writeTogether(queries);
}
/** Writes a button, new or known, and its origins whole. */
export async function writeButton(store, button) {
    const { origins, closed, ...row } = button;
    const queries = [
        store.db
            .insertInto('button')
            .values({ ...row, closed: Number(closed) })
            .onConflict((conflict) => conflict.columns(['demarche', 'number']).doUpdateSet({ title: row.title, closed: Number(closed) })),
        store.db
            .deleteFrom('button_origin')
            .where('demarche', '=', row.demarche)
            .where('button', '=', row.number),
    ];
    if (origins.length > 0) {
        const rows = origins.map((origin) => ({ demarche: row.demarche, button: row.number, origin }));
        queries.push(store.db.insertInto('button_origin').values(rows));
    }
    await store.writeTogether(queries);
}
//# sourceMappingURL=demarches.js.map