import { LOCALES, SOURCES } from '@monavis/shared/vote';
import { TEXT_FIELD, VOTE_STATE } from './database.js';
import { idText } from './ids.js';
import { unpackAnswers } from './packing.js';
/** Votes looked at in one query: some milliseconds, so that other readers pass between two pages. */
const VOTES_AT_ONCE = 1_000;
/** Counted votes in the order of their ids, page after page: the whole table never stands in memory. */
export async function* readVotes(db, demarche) {
    for (let after = Buffer.alloc(16); after;) {
        // The page is cut before it is filtered: a rare démarche must not make one query walk all votes.
        const last = await lastOfPage(db, after);
        if (!last)
            return;
        let query = db
            .selectFrom('vote')
            .selectAll()
            .where('id', '>', after)
            .where('id', '<=', last)
            .where('state', '=', VOTE_STATE.counted)
            .orderBy('id');
        if (demarche !== undefined)
            query = query.where('demarche', '=', demarche);
        const rows = await query.execute();
        after = last;
        if (rows.length === 0)
            continue;
        const texts = await db
            .selectFrom('vote_text')
            .selectAll()
            .where('vote', 'in', rows.map(({ id }) => id))
            .execute();
        const textOf = new Map(texts.map(({ vote, field, body }) => [`${vote.toString('hex')}/${field}`, body]));
        yield rows.map((row) => {
            const text = (field) => textOf.get(`${row.id.toString('hex')}/${field}`);
            const verbatim = text(TEXT_FIELD.contact_tried_verbatim);
            return {
                id: idText(row.id),
                demarche: row.demarche,
                button: row.button,
                at: row.at,
                satisfaction: row.satisfaction,
                locale: LOCALES[row.locale] ?? 'fr',
                source: SOURCES[row.source] ?? 'button',
                answers: { ...unpackAnswers(row), ...(verbatim && { contact_tried_verbatim: verbatim }) },
                comment: text(TEXT_FIELD.comment) ?? '',
            };
        });
    }
}
async function lastOfPage(db, after) {
    const ids = await db
        .selectFrom('vote')
        .select('id')
        .where('id', '>', after)
        .orderBy('id')
        .limit(VOTES_AT_ONCE)
        .execute();
    return ids.at(-1)?.id;
}
//# sourceMappingURL=votes.js.map