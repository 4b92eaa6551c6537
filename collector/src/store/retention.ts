import type { Day } from '@monavis/shared/period'
import { sql } from 'kysely'
import type { Store } from './store.ts'

/** Rows deleted in one transaction: some milliseconds, so that no vote waits longer than behind other votes. */
const ROWS_AT_ONCE = 500

/**
 * Deletes the texts of votes received before a day; the votes and their counts stay. One transaction a step: whoever
 * iterates may stop after any of them.
 * @yields how many texts went
 */
export async function* deleteTextsBefore(store: Store, day: Day): AsyncGenerator<number> {
  for (let deleted = ROWS_AT_ONCE; deleted === ROWS_AT_ONCE; ) {
    const rows = await store.writeTogether([
      store.db
        .deleteFrom('vote_text')
        .where(({ eb, refTuple, selectFrom }) =>
          eb(
            refTuple('vote', 'field'),
            'in',
            selectFrom('vote_text')
              .select(['vote', 'field'])
              .where('day', '<', day)
              .orderBy('day')
              .limit(ROWS_AT_ONCE)
              .$asTuple('vote', 'field'),
          ),
        )
        .returning(sql`1`.as('one')),
    ])
    deleted = rows.length
    yield deleted
  }
}

/**
 * Changes rows that a reader finds, some at a time, until it finds no more: the writer searches nothing.
 * @param find at most so many keys, none of what has been changed
 * @yields how many were changed, one transaction each
 */
export async function* changeFound<K>(
  find: (limit: number) => Promise<K[]>,
  change: (keys: readonly K[]) => Promise<number>,
): AsyncGenerator<number> {
  for (let found = ROWS_AT_ONCE; found === ROWS_AT_ONCE; ) {
    const keys = await find(ROWS_AT_ONCE)
    found = keys.length
    if (found > 0) yield await change(keys)
  }
}

/** Forgets what nobody can come in with any more. @yields how many went, one transaction each */
export function deleteExpired(
  store: Store,
  table: 'session' | 'sign_in_link',
  now: number,
): AsyncGenerator<number> {
  return changeFound(
    async (limit) => {
      const rows = await store.db
        .selectFrom(table)
        .select('hash')
        .where('expires_at', '<=', now)
        .limit(limit)
        .execute()
      return rows.map(({ hash }) => hash)
    },
    async (hashes) => {
      await store.writeTogether([store.db.deleteFrom(table).where('hash', 'in', hashes)])
      return hashes.length
    },
  )
}

/**
 * Forgets the spent tokens that are refused as expired by a day: nobody can spend them again. Found by a reader, page
 * after page in the order of their hashes, and deleted by their key: the writer searches nothing.
 * @yields how many went, one transaction each
 */
export async function* deleteTokensExpiredBy(store: Store, day: Day): AsyncGenerator<number> {
  for (let after: Buffer | undefined = Buffer.alloc(0); after; ) {
    const page: { hash: Buffer }[] = await store.db
      .selectFrom('spent_token')
      .select('hash')
      .where('hash', '>', after)
      .where('expires_day', '<=', day)
      .orderBy('hash')
      .limit(ROWS_AT_ONCE)
      .execute()
    const hashes = page.map(({ hash }) => hash)
    after = hashes.at(-1)
    if (!after) return
    await store.writeTogether([store.db.deleteFrom('spent_token').where('hash', 'in', hashes)])
    yield hashes.length
  }
}
