import { TEXT_FIELD } from './database.js';
import { idBytes } from './ids.js';
const NOBODYS_VOTE = '00000000-0000-7000-8000-000000000000';
/**
 * Goes all the way a vote goes, then a reader. Something is written, and taken back at once: a transaction that
 * changes nothing, not even a byte of a row, succeeds on a full disk.
 * @throws what keeps the database from it
 */
export async function probe({ db, commitVotes, writeTogether, }) {
    await commitVotes([{ kind: 'recall', id: NOBODYS_VOTE, canonicalBody: '' }]);
    const vote = idBytes(NOBODYS_VOTE);
    await writeTogether([
        db.insertInto('vote_text').values({ vote, field: TEXT_FIELD.comment, body: 'probe', day: 0 }),
        db.deleteFrom('vote_text').where('vote', '=', vote),
    ]);
    await readSecret(db);
}
/** The instance's own secret, made into the database at its birth. */
export async function readSecret(db) {
    const { secret } = await db.selectFrom('instance').select('secret').executeTakeFirstOrThrow();
    return secret;
}
//# sourceMappingURL=probe.js.map