import type { Day } from '@monavis/shared/period'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { Store } from './store.ts'

/** How often an origin has tried a button. */
export interface OriginSeen {
  demarche: number
  button: number
  origin: string
  accepted: number
  refused: number
  lastDay: Day
}

/** Every origin kept, the most often seen first within its button. */
export async function readOriginsSeen(db: Kysely<Database>): Promise<OriginSeen[]> {
  const rows = await db
    .selectFrom('origin_seen')
    .selectAll()
    .orderBy((eb) => eb('accepted', '+', eb.ref('refused')), 'desc')
    .orderBy('origin')
    .execute()
  return rows.map(({ last_day, ...row }) => ({ ...row, lastDay: last_day }))
}

/** Adds what was seen since the last time. An origin is new to a button only while it keeps fewer than `max`. */
export async function addOriginsSeen(store: Store, seen: readonly OriginSeen[], max: number): Promise<void> {
  const known = Map.groupBy(await readOriginsSeen(store.db), keyOf)
  const kept = seen.filter((one) => {
    const ofButton = known.get(keyOf(one)) ?? []
    if (ofButton.some(({ origin }) => origin === one.origin)) return true
    if (ofButton.length >= max) return false
    known.set(keyOf(one), [...ofButton, one])
    return true
  })
  if (kept.length === 0) return
  await store.writeTogether([
    store.db
      .insertInto('origin_seen')
      .values(kept.map(({ lastDay, ...row }) => ({ ...row, last_day: lastDay })))
      .onConflict((conflict) =>
        conflict.columns(['demarche', 'button', 'origin']).doUpdateSet((eb) => ({
          accepted: eb('origin_seen.accepted', '+', eb.ref('excluded.accepted')),
          refused: eb('origin_seen.refused', '+', eb.ref('excluded.refused')),
          last_day: eb.ref('excluded.last_day'),
        })),
      ),
  ])
}

function keyOf({ demarche, button }: OriginSeen): string {
  return `${demarche}/${button}`
}
