import type { Kysely } from 'kysely'
import type { Database, DeliveryRow, WebhookRow } from './database.ts'
import { idBytes, idText } from './ids.ts'
import { nextId } from './next-id.ts'
import type { Store, Write } from './store.ts'

/** Where what happens to a démarche is told. Instants in ms. */
export interface WebhookRecord {
  id: number
  demarche: number
  /** Who made it. */
  person: number
  url: string
  /** What its messages are signed with. */
  secret: Buffer
  events: string[]
  isActive: boolean
  /** The counts that were told last. */
  told: Record<string, number>
  toldAt: number
  /** Since when nothing was taken; null where the last message was. */
  failingSince: number | null
  at: number
}

/** A message to a webhook, and what became of it. Instants in ms. */
export interface DeliveryRecord {
  /** UUIDv7: the same at each try. */
  id: string
  webhook: number
  event: string
  body: string
  at: number
  tries: number
  /** When it is tried next; null: taken, or given up. */
  nextAt: number | null
  /** Of the last try: the status that was answered, or why none was. */
  status: number | null
  failure: string | null
  durationMs: number | null
}

/** Deliveries kept a webhook. */
const KEPT_DELIVERIES = 100

/** Webhooks of a démarche, or all; oldest first. */
export async function readWebhooks(db: Kysely<Database>, demarche?: number): Promise<WebhookRecord[]> {
  let query = db.selectFrom('webhook').selectAll().orderBy('id')
  if (demarche !== undefined) query = query.where('demarche', '=', demarche)
  return (await query.execute()).map(webhookOf)
}

/** @returns its id */
export async function insertWebhook(
  store: Store,
  { demarche, person, url, secret, events, told, toldAt, at }: Omit<WebhookRecord, 'id'>,
): Promise<number> {
  const [inserted] = await store.writeTogether([
    store.db
      .insertInto('webhook')
      .values({
        id: nextId('webhook'),
        ...{ demarche, person, url, secret, events: events.join(' '), active: 1, at },
        ...{ told: JSON.stringify(told), told_at: toldAt },
      })
      .returning('id'),
  ])
  if (!inserted) throw new Error('the webhook was stored without an id')
  return inserted.id
}

/** Deletes a webhook with its deliveries. */
export async function deleteWebhook(store: Store, id: number): Promise<void> {
  await store.writeTogether([
    store.db.deleteFrom('delivery').where('webhook', '=', id),
    store.db.deleteFrom('webhook').where('id', '=', id),
  ])
}

/** Switches a webhook on or off; off, what waited is given up. */
export async function setWebhookActive(store: Store, id: number, isActive: boolean): Promise<void> {
  await store.writeTogether([
    store.db
      .updateTable('delivery')
      .set({ next_at: null })
      .where('webhook', '=', id)
      .where('next_at', 'is not', null),
    store.db
      .updateTable('webhook')
      .set({ active: Number(isActive), failing_since: null })
      .where('id', '=', id),
  ])
}

/** A new message, to be sent at once. */
export type NewDelivery = Pick<DeliveryRecord, 'id' | 'webhook' | 'event' | 'body' | 'at'>

/** Puts a message on its way; for {@link Store.writeTogether}. */
export function addDelivery({ db }: Store, { id, ...row }: NewDelivery): Write {
  return db.insertInto('delivery').values({ id: idBytes(id), ...row, tries: 0, next_at: row.at })
}

/** Remembers which counts were told; for {@link Store.writeTogether}. */
export function setTold({ db }: Store, id: number, told: Record<string, number>, at: number): Write {
  return db
    .updateTable('webhook')
    .set({ told: JSON.stringify(told), told_at: at })
    .where('id', '=', id)
}

/** Messages whose time has come, those that waited longest first. */
export async function readDueDeliveries(
  db: Kysely<Database>,
  now: number,
  limit: number,
): Promise<DeliveryRecord[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(limit)
    .execute()
  return rows.map(deliveryOf)
}

/** Webhooks to which a message of this kind is still on its way. */
export async function readWaitingFor(db: Kysely<Database>, event: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom('delivery')
    .select('webhook')
    .distinct()
    .where('next_at', 'is not', null)
    .where('event', '=', event)
    .execute()
  return new Set(rows.map(({ webhook }) => webhook))
}

/** The last messages to a webhook, the newest first. */
export async function readDeliveries(db: Kysely<Database>, webhook: number): Promise<DeliveryRecord[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('webhook', '=', webhook)
    .orderBy('id', 'desc')
    .limit(KEPT_DELIVERIES)
    .execute()
  return rows.map(deliveryOf)
}

/** What became of a try. */
export type Tried = Pick<DeliveryRecord, 'id' | 'webhook' | 'nextAt' | 'status' | 'failure' | 'durationMs'>

/** Writes down a try; older messages than are kept go. @param failingSince of the webhook, from now on */
export async function writeTried(store: Store, tried: Tried, failingSince: number | null): Promise<void> {
  const { id, webhook, nextAt, status, failure, durationMs } = tried
  const { db } = store
  await store.writeTogether([
    db
      .updateTable('delivery')
      .set((eb) => ({
        tries: eb('tries', '+', 1),
        ...{ next_at: nextAt, status, failure, duration_ms: durationMs },
      }))
      .where('id', '=', idBytes(id)),
    db.updateTable('webhook').set({ failing_since: failingSince }).where('id', '=', webhook),
    db
      .deleteFrom('delivery')
      .where('webhook', '=', webhook)
      .where('id', '<', (eb) =>
        eb
          .selectFrom('delivery')
          .select('id')
          .where('webhook', '=', webhook)
          .orderBy('id', 'desc')
          .limit(1)
          .offset(KEPT_DELIVERIES - 1),
      ),
  ])
}

/** Sends a message again, from its first try. @returns whether the webhook has one of this id */
export async function redeliver(store: Store, webhook: number, id: string, at: number): Promise<boolean> {
  const changed = await store.writeTogether([
    store.db
      .updateTable('delivery')
      .set({ tries: 0, next_at: at })
      .where('id', '=', idBytes(id))
      .where('webhook', '=', webhook)
      .returning('id'),
  ])
  return changed.length > 0
}

function webhookOf({
  secret,
  events,
  active,
  told,
  told_at,
  failing_since,
  ...row
}: WebhookRow): WebhookRecord {
  return {
    ...row,
    secret,
    events: events.split(' '),
    isActive: active === 1,
    told: JSON.parse(told) as Record<string, number>,
    toldAt: told_at,
    failingSince: failing_since,
  }
}

function deliveryOf({ id, next_at, duration_ms, ...row }: DeliveryRow): DeliveryRecord {
  return { ...row, id: idText(id), nextAt: next_at, durationMs: duration_ms }
}
