import type { Day } from '@monavis/shared/period'
import type { Kysely } from 'kysely'
import type { Database, WatchRow } from './database.ts'
import type { Store, Write } from './store.ts'

/** How often an agent is sent the results of a démarche; the index is stored. */
export const DIGESTS = ['never', 'daily', 'weekly'] as const
export type Digest = (typeof DIGESTS)[number]

/** What an agent is told of, once each time it begins; the index is stored. */
export const ALERTS = ['mark.fell', 'votes.stopped', 'origin.foreign', 'votes.burst'] as const
export type Alert = (typeof ALERTS)[number]

/** What an agent is told of a démarche by mail. */
export interface WatchRecord {
  person: number
  demarche: number
  digest: Digest
  alerts: boolean
  language: 'fr' | 'en'
  /** 16 bytes: what ends it without signing in. */
  token: Buffer
  /** The Paris day on which the last digest was made. */
  digestDay: Day
}

/** Of one agent, of one démarche, or all. */
export async function readWatches(
  db: Kysely<Database>,
  { person, demarche }: { person?: number; demarche?: number } = {},
): Promise<WatchRecord[]> {
  let query = db.selectFrom('watch').selectAll().orderBy('demarche').orderBy('person')
  if (person !== undefined) query = query.where('person', '=', person)
  if (demarche !== undefined) query = query.where('demarche', '=', demarche)
  return (await query.execute()).map(watchOf)
}

export async function readWatchByToken(
  db: Kysely<Database>,
  token: Buffer,
): Promise<WatchRecord | undefined> {
  const row = await db.selectFrom('watch').selectAll().where('token', '=', token).executeTakeFirst()
  return row && watchOf(row)
}

/** Writes what an agent wants to be told; the token and the last digest of one that is there stay. */
export async function writeWatch(store: Store, watch: WatchRecord): Promise<void> {
  const { person, demarche, digest, alerts, language, token, digestDay } = watch
  const wanted = { digest: DIGESTS.indexOf(digest), alerts: Number(alerts), language }
  await store.writeTogether([
    store.db
      .insertInto('watch')
      .values({ person, demarche, ...wanted, token, digest_day: digestDay })
      .onConflict((conflict) => conflict.columns(['person', 'demarche']).doUpdateSet(wanted)),
  ])
}

/** Ends a watch; for {@link Store.writeTogether}. */
export function deleteWatch({ db }: Store, { person, demarche }: WatchRecord): Write {
  return db.deleteFrom('watch').where('person', '=', person).where('demarche', '=', demarche)
}

/** Remembers that the digest of a day was made; for {@link Store.writeTogether}. */
export function setDigestDay({ db }: Store, { person, demarche }: WatchRecord, day: Day): Write {
  return db
    .updateTable('watch')
    .set({ digest_day: day })
    .where('person', '=', person)
    .where('demarche', '=', demarche)
}

/** What lasts, as `demarche/alert`. */
export async function readLastingAlerts(db: Kysely<Database>): Promise<{ demarche: number; alert: Alert }[]> {
  const rows = await db.selectFrom('alert').select(['demarche', 'kind']).execute()
  return rows.map(({ demarche, kind }) => {
    const alert = ALERTS[kind]
    if (!alert) throw new Error(`${kind} is no alert`)
    return { demarche, alert }
  })
}

/** Remembers that something has begun; for {@link Store.writeTogether}. */
export function addAlert({ db }: Store, demarche: number, alert: Alert, at: number): Write {
  return db.insertInto('alert').values({ demarche, kind: ALERTS.indexOf(alert), at })
}

/** Remembers that it is over; for {@link Store.writeTogether}. */
export function deleteAlert({ db }: Store, demarche: number, alert: Alert): Write {
  return db.deleteFrom('alert').where('demarche', '=', demarche).where('kind', '=', ALERTS.indexOf(alert))
}

function watchOf({ digest, alerts, language, digest_day, ...row }: WatchRow): WatchRecord {
  return {
    ...row,
    digest: DIGESTS[digest] ?? 'never',
    alerts: alerts === 1,
    language: language === 'en' ? 'en' : 'fr',
    digestDay: digest_day,
  }
}
