import type { Day } from '@monavis/shared/period'
import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

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
export async function addOriginsSeen(
  db: Kysely<Database>,
  seen: readonly OriginSeen[],
  max: number,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { demarche, button, origin, accepted, refused, lastDay } of seen) {
      const known = await trx
        .selectFrom('origin_seen')
        .select('origin')
        .where('demarche', '=', demarche)
        .where('button', '=', button)
        .execute()
      if (known.length >= max && !known.some((row) => row.origin === origin)) continue
      await trx
        .insertInto('origin_seen')
        .values({ demarche, button, origin, accepted, refused, last_day: lastDay })
        .onConflict((conflict) =>
          conflict.columns(['demarche', 'button', 'origin']).doUpdateSet((eb) => ({
            accepted: eb('origin_seen.accepted', '+', accepted),
            refused: eb('origin_seen.refused', '+', refused),
            last_day: lastDay,
          })),
        )
        .execute()
    }
  })
}
