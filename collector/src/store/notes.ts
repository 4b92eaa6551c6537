import type { Day, Period } from '@monavis/shared/period'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { nextId } from './next-id.ts'
import type { Store } from './store.ts'

/** What an agent notes of a day of a démarche. */
export interface NoteRecord {
  id: number
  demarche: number
  day: Day
  /** Redacted. */
  body: string
  /** Who wrote it last. */
  person: number
  /** When, ms. */
  at: number
}

/** Notes of a démarche, the newest day first. @param offset how many of them to leave out */
export async function readNotes(
  db: Kysely<Database>,
  demarche: number,
  { limit, offset = 0, period }: { limit: number; offset?: number; period?: Period },
): Promise<NoteRecord[]> {
  let query = db.selectFrom('note').selectAll().where('demarche', '=', demarche)
  if (period) query = query.where('day', '>=', period.from).where('day', '<=', period.to)
  return query.orderBy('day', 'desc').orderBy('id', 'desc').limit(limit).offset(offset).execute()
}

export async function countNotes(db: Kysely<Database>, demarche: number): Promise<number> {
  const { count } = await db
    .selectFrom('note')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('demarche', '=', demarche)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertNote(store: Store, note: Omit<NoteRecord, 'id'>): Promise<void> {
  await store.writeTogether([
    store.db.insertInto('note').values({
      id: nextId('note'),
      ...note,
    }),
  ])
}

/** @returns whether the démarche has a note of this id */
export async function updateNote(store: Store, { id, demarche, ...said }: NoteRecord): Promise<boolean> {
  const changed = await store.writeTogether([
    store.db
      .updateTable('note')
      .set(said)
      .where('id', '=', id)
      .where('demarche', '=', demarche)
      .returning('id'),
  ])
  return changed.length > 0
}

/** @returns whether the démarche had a note of this id */
export async function deleteNote(store: Store, demarche: number, id: number): Promise<boolean> {
  const deleted = await store.writeTogether([
    store.db.deleteFrom('note').where('id', '=', id).where('demarche', '=', demarche).returning('id'),
  ])
  return deleted.length > 0
}
