import { SUSPICIONS } from '@monavis/shared/vote';
import { idText } from './ids.js';
/** Every batch that waits for a ruling, oldest first. */
export async function readWaitingBatches(db) {
    const rows = await db
        .selectFrom('waiting_vote')
        .select(['demarche', 'button', 'day', 'suspicion'])
        .select(({ fn }) => [
        fn.countAll().as('votes'),
        fn.min('at').as('first'),
        fn.max('at').as('last'),
    ])
        .groupBy(['demarche', 'button', 'day', 'suspicion'])
        .orderBy('first')
        .execute();
    return rows.map((row) => ({ ...row, suspicion: suspicionOf(row.suspicion) }));
}
/** Ids of the votes of a batch, whatever their number. */
export async function readWaitingIds(db, { demarche, button, day, suspicion }) {
    const rows = await db
        .selectFrom('waiting_vote')
        .select('vote')
        .where('demarche', '=', demarche)
        .where('button', '=', button)
        .where('day', '=', day)
        .where('suspicion', '=', 1 + SUSPICIONS.indexOf(suspicion))
        .execute();
    return rows.map(({ vote }) => idText(vote));
}
function suspicionOf(stored) {
    const suspicion = SUSPICIONS[stored - 1];
    if (!suspicion)
        throw new Error(`${stored} is no suspicion`);
    return suspicion;
}
//# sourceMappingURL=suspects.js.map