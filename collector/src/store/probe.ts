import type { Kysely } from 'kysely'
import { type Database, TEXT_FIELD } from './database.ts'
import { idBytes } from './ids.ts'
import type { Store } from './store.ts'

const NOBODYS_VOTE = '00000000-0000-7000-8000-000000000000'

/**
 * Goes all the way a vote goes, then a reader. Something is written, and taken back at once: a transaction that
 * changes nothing, not even a byte of a row, succeeds on a full disk.
 * @throws what keeps the database from it
 */
export async function probe({
  db,
  commitVotes,
  writeTogether,
}: Pick<Store, 'db' | 'commitVotes' | 'writeTogether'>): Promise<void> {
  await commitVotes([{ kind: 'recall', id: NOBODYS_VOTE, canonicalBody: '' }])
  const vote = idBytes(NOBODYS_VOTE)
  await writeTogether([
    db.insertInto('vote_text').values({ vote, field: TEXT_FIELD.comment, body: 'probe', day: 0 }),
    db.deleteFrom('vote_text').where('vote', '=', vote),
  ])
  await readSecret(db)
}

/** The instance's own secret, made into the database at its birth. */
export async function readSecret(db: Kysely<Database>): Promise<Buffer> {
  const { secret } = await db.selectFrom('instance').select('secret').executeTakeFirstOrThrow()
  return secret
}
