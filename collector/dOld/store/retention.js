import { sql } from 'kysely';
/** Rows deleted in one transaction: some milliseconds, so that no vote waits longer than behind other votes. */
const ROWS_AT_ONCE = 500;
/**
 * Deletes the texts of votes received before a day; the votes and their counts stay. One transaction a step: whoever
 * iterates may stop after any of them.
 * @yields how many texts went
 */
export async function* deleteTextsBefore(store, day) {
    for (let deleted = ROWS_AT_ONCE; deleted === ROWS_AT_ONCE;) {
        const rows = await store.writeTogether([
            store.db
                .deleteFrom('vote_text')
                .where(({ eb, refTuple, selectFrom }) => eb(refTuple('vote', 'field'), 'in', selectFrom('vote_text')
                .select(['vote', 'field'])
                .where('day', '<', day)
                .orderBy('day')
                .limit(ROWS_AT_ONCE)
                .$asTuple('vote', 'field')))
                .returning(sql `1`.as('one')),
        ]);
        deleted = rows.length;
        yield deleted;
    }
}
/**
 * Forgets the spent tokens that are refused as expired by a day: nobody can spend them again. Found by a reader, page
 * after page in the order of their hashes, and deleted by their key: the writer searches nothing.
 * @yields how many went, one transaction each
 */
export async function* deleteTokensExpiredBy(store, day) {
    for (let after = Buffer.alloc(0); after;) {
        const page = await store.db
            .selectFrom('spent_token')
            .select('hash')
            .where('hash', '>', after)
            .where('expires_day', '<=', day)
            .orderBy('hash')
            .limit(ROWS_AT_ONCE)
            .execute();
        const hashes = page.map(({ hash }) => hash);
        after = hashes.at(-1);
        if (!after)
            return;
        await store.writeTogether([store.db.deleteFrom('spent_token').where('hash', 'in', hashes)]);
        yield hashes.length;
    }
}
//# sourceMappingURL=retention.js.map