import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import { type ButtonRecord, buttonQueries } from './demarches.ts'
import type { Store } from './store.ts'

/** A button whose votes go to another démarche's since its own was merged into it. */
export interface MergedButton {
  demarche: number
  button: number
  into: { demarche: number; button: number }
  /** When, ms. */
  at: number
}

export async function readMergedButtons(db: Kysely<Database>): Promise<MergedButton[]> {
  const rows = await db.selectFrom('merged_button').selectAll().execute()
  return rows.map(({ demarche, button, into_demarche, into_button, at }) => ({
    ...{ demarche, button, at },
    into: { demarche: into_demarche, button: into_button },
  }))
}

/**
 * Archives a démarche, and leads its buttons to new ones of another; all or nothing.
 * @param buttons the new ones
 */
export async function writeMerge(
  store: Store,
  demarche: number,
  buttons: readonly ButtonRecord[],
  merged: readonly MergedButton[],
): Promise<void> {
  const rows = merged.map(({ into, ...row }) => ({
    ...row,
    into_demarche: into.demarche,
    into_button: into.button,
  }))
  await store.writeTogether([
    store.db.updateTable('demarche').set({ state: 'archived' }).where('id', '=', demarche),
    ...buttonQueries(store.db, buttons),
    store.db.insertInto('merged_button').values(rows),
  ])
}
