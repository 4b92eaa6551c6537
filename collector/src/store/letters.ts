import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { idBytes, idText } from './ids.ts'
import type { Store, Write } from './store.ts'

/** A letter on its way to an agent; its row goes once it is sent, or given up. */
export interface LetterRecord {
  /** UUIDv7. */
  id: string
  person: number
  subject: string
  body: string
  /** The token that ends what it comes from. */
  unsubscribe: Buffer | null
  /** When it was written, ms. */
  at: number
  tries: number
}

/** Puts a letter on its way; for {@link Store.writeTogether}. */
export function addLetter({ db }: Store, { id, ...row }: Omit<LetterRecord, 'tries'>): Write {
  return db.insertInto('letter').values({ id: idBytes(id), ...row, tries: 0, next_at: row.at })
}

/** Letters whose time has come, those that waited longest first. */
export async function readDueLetters(
  db: Kysely<Database>,
  now: number,
  limit: number,
): Promise<LetterRecord[]> {
  const rows = await db
    .selectFrom('letter')
    .selectAll()
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit)
    .execute()
  return rows.map(({ id, next_at: _, ...row }) => ({ ...row, id: idText(id) }))
}

/** Takes a letter off: it is sent, or will never be. */
export async function deleteLetter(store: Store, id: string): Promise<void> {
  await store.writeTogether([store.db.deleteFrom('letter').where('id', '=', idBytes(id))])
}

/** Tries a letter again later. @param at ms */
export async function postponeLetter(store: Store, id: string, at: number): Promise<void> {
  await store.writeTogether([
    store.db
      .updateTable('letter')
      .set((eb) => ({ tries: eb('tries', '+', 1), next_at: at }))
      .where('id', '=', idBytes(id)),
  ])
}
