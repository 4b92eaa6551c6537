import { type Kysely, sql } from 'kysely'
import { type Database, VOTE_STATE } from '../database.ts'

/** Texts whose vote was erased, or is not there: nobody could find them, nor have them erased. */
const isStray = sql<boolean>`not exists (
  select 1 from vote where vote.id = vote_text.vote and vote.state <> ${sql.lit(VOTE_STATE.erased)}
)`

/** How many there are. */
export async function countStrayTexts(db: Kysely<Database>): Promise<number> {
  const { n } = await db
    .selectFrom('vote_text')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(isStray)
    .executeTakeFirstOrThrow()
  return n
}

/** Deletes them. */
export async function deleteStrayTexts(db: Kysely<Database>): Promise<void> {
  await db.deleteFrom('vote_text').where(isStray).execute()
}
