import type { Day } from '@monavis/shared/period'
import type { Compilable, Kysely } from 'kysely'
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

/**
 * Every origin kept, the most often seen first within its button.
 * @param demarches whose, some hundreds at most; without them, those of all
 */
export async function readOriginsSeen(
  db: Kysely<Database>,
  demarches?: readonly number[],
): Promise<OriginSeen[]> {
  const rows = await db
    .selectFrom('origin_seen')
    .selectAll()
    .$if(demarches !== undefined, (query) => query.where('demarche', 'in', demarches ?? []))
    .orderBy((eb) => eb('accepted', '+', eb.ref('refused')), 'desc')
    .orderBy('origin')
    .execute()
  return rows.map(({ last_day, ...row }) => ({ ...row, lastDay: last_day }))
}

/** Origins whose votes were refused, by démarche. @param since Paris day on which they were still seen */
export async function readRefusedOrigins(db: Kysely<Database>, since: Day): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('origin_seen')
    .select(['demarche', 'origin'])
    .distinct()
    .where('refused', '>', 0)
    .where('last_day', '>=', since)
    .orderBy('origin')
    .execute()
  const byDemarche = Map.groupBy(rows, ({ demarche }) => demarche)
  return new Map([...byDemarche].map(([demarche, seen]) => [demarche, seen.map(({ origin }) => origin)]))
}

/**
 * Adds what was seen since the last time. A button keeps at most `max` origins: a new one then takes the place of
 * one seen less often, so that a crowd of made-up ones neither keeps a real one out nor drives it away.
 */
export async function addOriginsSeen(store: Store, seen: readonly OriginSeen[], max: number): Promise<void> {
  const known = Map.groupBy(await readOriginsSeen(store.db), buttonOf)
  const dropped: OriginSeen[] = []
  const kept: OriginSeen[] = []
  for (const [button, news] of Map.groupBy(seen, buttonOf)) {
    // Most seen first, as they were read.
    const before = known.get(button) ?? []
    const isKnown = (one: OriginSeen) => before.some(({ origin }) => origin === one.origin)
    const isAgain = (one: OriginSeen) => news.some(({ origin }) => origin === one.origin)
    const strangers = news.filter((one) => !isKnown(one)).sort((a, b) => timesOf(b) - timesOf(a))
    const candidates = before.filter((one) => !isAgain(one))
    kept.push(...news.filter(isKnown))
    let room = max - before.length
    for (const stranger of strangers) {
      const least = candidates.at(-1)
      if (room > 0) room--
      else if (least && timesOf(least) <= timesOf(stranger)) dropped.push(...candidates.splice(-1))
      else break
      kept.push(stranger)
    }
  }
  if (kept.length === 0) return
  const queries: Compilable[] = dropped.map((one) =>
    store.db
      .deleteFrom('origin_seen')
      .where('demarche', '=', one.demarche)
      .where('button', '=', one.button)
      .where('origin', '=', one.origin),
  )
  queries.push(
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
  )
  await store.writeTogether(queries)
}

function timesOf({ accepted, refused }: OriginSeen): number {
  return accepted + refused
}

function buttonOf({ demarche, button }: OriginSeen): string {
  return `${demarche}/${button}`
}
