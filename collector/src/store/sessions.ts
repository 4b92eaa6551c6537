import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** A session, as it is kept: never its id. Instants in ms. */
export interface SessionRecord {
  hash: Buffer
  /** Undefined: nobody has come in with it yet. */
  person: number | undefined
  /** JSON. */
  data: string
  browser: string | undefined
  at: number
  expiresAt: number
}

/** What a session holds, unless its time is over. */
export async function readSessionData(
  db: Kysely<Database>,
  hash: Buffer,
  now: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('session')
    .select('data')
    .where('hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row?.data
}

/** Opens a session. */
export async function writeSession(store: Store, session: SessionRecord): Promise<void> {
  const { hash, person = null, data, browser = null, at, expiresAt } = session
  await store.writeTogether([
    store.db
      .insertInto('session')
      .values({ hash, person, data, browser, at, expires_at: expiresAt })
      .onConflict((conflict) => conflict.column('hash').doUpdateSet({ person, data, browser })),
  ])
}

/** Keeps what has changed in a session; one that was ended meanwhile stays so. */
export async function updateSession(
  store: Store,
  session: Omit<SessionRecord, 'at' | 'expiresAt'>,
): Promise<void> {
  const { hash, person = null, data, browser = null } = session
  await store.writeTogether([
    store.db.updateTable('session').set({ person, data, browser }).where('hash', '=', hash),
  ])
}

/** Open sessions of an agent, the latest first. */
export async function readSessionsOf(
  db: Kysely<Database>,
  person: number,
  now: number,
): Promise<Pick<SessionRecord, 'hash' | 'browser' | 'at' | 'expiresAt'>[]> {
  const rows = await db
    .selectFrom('session')
    .select(['hash', 'browser', 'at', 'expires_at'])
    .where('person', '=', person)
    .where('expires_at', '>', now)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(({ browser, expires_at, ...row }) => ({
    ...row,
    browser: browser ?? undefined,
    expiresAt: expires_at,
  }))
}

/** Ends one session. */
export async function deleteSession(store: Store, hash: Buffer): Promise<void> {
  await store.writeTogether([store.db.deleteFrom('session').where('hash', '=', hash)])
}

/** Ends one session, if it is this agent's. @returns whether it was */
export async function deleteSessionOf(store: Store, person: number, hash: Buffer): Promise<boolean> {
  const ended = await store.writeTogether([
    store.db.deleteFrom('session').where('hash', '=', hash).where('person', '=', person).returning('person'),
  ])
  return ended.length > 0
}

/** Ends every session of an agent but one. @returns how many */
export async function deleteOtherSessionsOf(store: Store, person: number, but: Buffer): Promise<number> {
  const ended = await store.writeTogether([
    store.db.deleteFrom('session').where('person', '=', person).where('hash', '!=', but).returning('person'),
  ])
  return ended.length
}
