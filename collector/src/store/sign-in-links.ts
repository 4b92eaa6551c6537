import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** A link that was sent, as it is kept: never what it holds. Instants in ms. */
export interface SignInLinkRecord {
  hash: Buffer
  /** Lower case. */
  email: string
  at: number
  expiresAt: number
  usedAt: number | undefined
}

/** Of what a link holds: who reads the database can come in as nobody. */
export function linkHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/**
 * Keeps a new link, unless the address was sent enough of them lately.
 * @param limit at most so many of one address from `since` (ms) on
 * @returns whether it was kept
 */
export async function insertSignInLink(
  store: Store,
  { hash, email, at, expiresAt }: Omit<SignInLinkRecord, 'usedAt'>,
  { limit, since }: { limit: number; since: number },
): Promise<boolean> {
  const sent = await store.db
    .selectFrom('sign_in_link')
    .select('at')
    .where('email', '=', email)
    .where('at', '>=', since)
    .limit(limit)
    .execute()
  if (sent.length >= limit) return false
  await store.writeTogether([
    store.db.insertInto('sign_in_link').values({ hash, email, at, expires_at: expiresAt, used_at: null }),
  ])
  return true
}

export async function readSignInLink(
  db: Kysely<Database>,
  hash: Buffer,
): Promise<SignInLinkRecord | undefined> {
  const row = await db.selectFrom('sign_in_link').selectAll().where('hash', '=', hash).executeTakeFirst()
  if (!row) return undefined
  const { email, at, expires_at, used_at } = row
  return { hash, email, at, expiresAt: expires_at, usedAt: used_at ?? undefined }
}

/**
 * Uses a link up: of two who come with it at once, one does.
 * @returns the address it was sent to; undefined where there is none that can be used
 */
export async function spendSignInLink(store: Store, hash: Buffer, now: number): Promise<string | undefined> {
  const [used] = await store.writeTogether([
    store.db
      .updateTable('sign_in_link')
      .set({ used_at: now })
      .where('hash', '=', hash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('email'),
  ])
  return used?.email
}
