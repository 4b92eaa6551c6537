/** How many times each démarche was given a secret for its tokens, by its id. */
export async function readTokenSerials(db) {
    const rows = await db.selectFrom('token_secret').selectAll().execute();
    return new Map(rows.map(({ demarche, serial }) => [demarche, serial]));
}
/** Counts one more. @returns how many that makes */
export async function raiseTokenSerial(store, demarche) {
    const raised = await store.writeTogether([
        store.db
            .insertInto('token_secret')
            .values({ demarche, serial: 1 })
            .onConflict((conflict) => conflict.column('demarche').doUpdateSet((eb) => ({ serial: eb('token_secret.serial', '+', 1) })))
            .returning('serial'),
    ]);
    return raised[0].serial;
}
//# sourceMappingURL=token-secrets.js.map