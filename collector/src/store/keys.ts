import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { nextId } from './next-id.ts'
import type { Store } from './store.ts'

/** A key, as it is kept: never the key itself. Instants in ms. */
export interface KeyRecord {
  id: number
  name: string
  hash: Buffer
  scopes: string[]
  createdAt: number
  expiresAt: number | null
  /** The only one it opens; null: it is bound to none. */
  demarche: number | null
}

/** Every key that opens something, oldest first. */
export async function readKeys(db: Kysely<Database>): Promise<KeyRecord[]> {
  const rows = await db.selectFrom('api_key').selectAll().where('scopes', '!=', ENDED).orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    hash: row.hash,
    scopes: row.scopes.split(' '),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    demarche: row.demarche,
  }))
}

/** Scopes of a key that was ended: none. Its row stays, so that its id is never given again. */
const ENDED = ''

/** Stores a new key. @returns its id, which no other key has had */
export async function insertKey(store: Store, key: Omit<KeyRecord, 'id'>): Promise<number> {
  const [stored] = await store.writeTogether([
    store.db
      .insertInto('api_key')
      .values({
        id: nextId('api_key'),
        name: key.name,
        hash: key.hash,
        scopes: key.scopes.join(' '),
        created_at: key.createdAt,
        expires_at: key.expiresAt,
        demarche: key.demarche,
      })
      .returning('id'),
  ])
  if (!stored) throw new Error('the key was stored without an id')
  return stored.id
}

/** Id of the key that a setting gives; keys made later count from 1. */
const SETTING_KEY_ID = 0

/** Stores the key that a setting gives, in the place of the former one. @param hash undefined: no key any more */
export async function writeSettingKey(
  store: Store,
  hash: Buffer | undefined,
  scopes: readonly string[],
  now: number,
): Promise<void> {
  if (!hash) {
    await store.writeTogether([store.db.deleteFrom('api_key').where('id', '=', SETTING_KEY_ID)])
    return
  }
  const row = { name: 'ADMIN_KEY', hash, scopes: scopes.join(' '), created_at: now, expires_at: null }
  await store.writeTogether([
    store.db
      .insertInto('api_key')
      .values({ id: SETTING_KEY_ID, ...row })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet(row)
          // A newer release may have more scopes.
          .where((eb) => eb.or([eb('api_key.hash', '!=', hash), eb('api_key.scopes', '!=', row.scopes)])),
      ),
  ])
}

/** Ends a key: of its row, a hash that no key has is left. @returns whether there was one */
export async function endKey(store: Store, id: number): Promise<boolean> {
  const ended = await store.writeTogether([
    store.db
      .updateTable('api_key')
      .set({ hash: randomBytes(32), scopes: ENDED })
      .where('id', '=', id)
      .where('scopes', '!=', ENDED)
      .returning('id'),
  ])
  return ended.length > 0
}
