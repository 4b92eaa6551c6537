import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** What a démarche sorts its comments by. */
export interface LabelRecord {
  id: number
  /** 1 to 40 characters. */
  name: string
}

/** Labels of a démarche, by name. */
export async function readLabels(db: Kysely<Database>, demarche: number): Promise<LabelRecord[]> {
  return db
    .selectFrom('label')
    .select(['id', 'name'])
    .where('demarche', '=', demarche)
    .orderBy('name')
    .execute()
}

/** @returns false where the démarche has one of this name, or `max` of them: nothing is written then */
export async function insertLabel(
  store: Store,
  demarche: number,
  name: string,
  max: number,
): Promise<boolean> {
  const { db } = store
  const inserted = await store.writeTogether([
    db
      .insertInto('label')
      .columns(['id', 'demarche', 'name'])
      .expression((eb) =>
        eb
          .selectFrom('label')
          .select(({ fn, val }) => [
            eb(fn.coalesce(fn.max('id'), val(0)), '+', 1).as('id'),
            val(demarche).as('demarche'),
            val(name).as('name'),
          ])
          // Of one line, whatever there is to count.
          .having(({ selectFrom }) =>
            selectFrom('label')
              .select(({ eb, fn }) => eb(fn.countAll<number>(), '<', max).as('isRoom'))
              .where('demarche', '=', demarche)
              .$castTo<boolean>(),
          ),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning('id'),
  ])
  return inserted.length > 0
}

/** Takes a label away, and off the comments that have it. */
export async function deleteLabel(store: Store, demarche: number, id: number): Promise<void> {
  await store.writeTogether([
    store.db.deleteFrom('label').where('id', '=', id).where('demarche', '=', demarche),
  ])
}

/** Gives a comment some labels of its démarche, in the place of those it had. */
export async function labelComment(
  { db, writeTogether }: Store,
  demarche: number,
  comment: number,
  labels: readonly number[],
): Promise<void> {
  const clear = db.deleteFrom('comment_label').where('comment', '=', comment)
  if (labels.length === 0) {
    await writeTogether([clear])
    return
  }
  await writeTogether([
    clear,
    db
      .insertInto('comment_label')
      .columns(['label', 'comment'])
      .expression((eb) =>
        eb
          .selectFrom('label')
          .innerJoin('comment', 'comment.demarche', 'label.demarche')
          .select(['label.id', 'comment.id as comment'])
          .where('label.demarche', '=', demarche)
          .where('label.id', 'in', labels)
          .where('comment.id', '=', comment),
      ),
  ])
}
