import { sql } from 'kysely';
import { VOTE_STATE } from '../database.js';
/** Texts whose vote was erased, or is not there: nobody could find them, nor have them erased. */
const isStray = sql `not exists (
  select 1 from vote where vote.id = vote_text.vote and vote.state <> ${sql.lit(VOTE_STATE.erased)}
)`;
/** How many there are. */
export async function countStrayTexts(db) {
    const { n } = await db
        .selectFrom('vote_text')
        .select((eb) => eb.fn.countAll().as('n'))
        .where(isStray)
        .executeTakeFirstOrThrow();
    return n;
}
/** Deletes them. */
export async function deleteStrayTexts(db) {
    await db.deleteFrom('vote_text').where(isStray).execute();
}
//# sourceMappingURL=stray-texts.js.map