import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** @returns what opens the page of the code of a démarche; undefined where nobody was given it */
export async function readDeveloperLink(db: Kysely<Database>, demarche: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('developer_link')
    .select('token')
    .where('demarche', '=', demarche)
    .executeTakeFirst()
  return row?.token
}

/** @returns the démarche whose code this opens; undefined where it opens none, or does no longer */
export async function demarcheOfDeveloperLink(
  db: Kysely<Database>,
  token: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('developer_link')
    .select('demarche')
    .where('token', '=', token)
    .executeTakeFirst()
  return row?.demarche
}

/** Opens the page of a démarche; the link it had before ends. @param at ms */
export async function writeDeveloperLink(
  store: Store,
  { demarche, token, at }: { demarche: number; token: string; at: number },
): Promise<void> {
  await store.writeTogether([
    store.db
      .insertInto('developer_link')
      .values({ demarche, token, at })
      .onConflict((conflict) => conflict.column('demarche').doUpdateSet({ token, at })),
  ])
}

/** Ends the link of a démarche, if it has one. */
export async function deleteDeveloperLink(store: Store, demarche: number): Promise<void> {
  await store.writeTogether([store.db.deleteFrom('developer_link').where('demarche', '=', demarche)])
}
