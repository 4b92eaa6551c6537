import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

/** A key, as it is kept: never the key itself. Instants in ms. */
export interface KeyRecord {
  id: number
  name: string
  hash: Buffer
  scopes: string[]
  createdAt: number
  expiresAt: number | null
}

/** Every key, oldest first. */
export async function readKeys(db: Kysely<Database>): Promise<KeyRecord[]> {
  const rows = await db.selectFrom('api_key').selectAll().orderBy('id').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    hash: row.hash,
    scopes: row.scopes.split(' '),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }))
}

/** Stores a new key. @returns its id */
export async function insertKey(db: Kysely<Database>, key: Omit<KeyRecord, 'id'>): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { last } = await trx
      .selectFrom('api_key')
      .select((eb) => eb.fn.max('id').as('last'))
      .executeTakeFirstOrThrow()
    const id = (last ?? 0) + 1
    await trx
      .insertInto('api_key')
      .values({
        id,
        name: key.name,
        hash: key.hash,
        scopes: key.scopes.join(' '),
        created_at: key.createdAt,
        expires_at: key.expiresAt,
      })
      .execute()
    return id
  })
}

/** Id of the key that a setting gives; keys made later count from 1. */
const SETTING_KEY_ID = 0

/** Stores the key that a setting gives, in the place of the former one. */
export async function writeSettingKey(
  db: Kysely<Database>,
  hash: Buffer,
  scopes: readonly string[],
  now: number,
): Promise<void> {
  const row = { name: 'ADMIN_KEY', hash, scopes: scopes.join(' '), created_at: now, expires_at: null }
  await db
    .insertInto('api_key')
    .values({ id: SETTING_KEY_ID, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row).where('api_key.hash', '!=', hash))
    .execute()
}

/** Ends a key. @returns whether there was one */
export async function deleteKey(db: Kysely<Database>, id: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('api_key').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}
