import { randomBytes } from 'node:crypto'
import { newVoteId } from '../../store/ids.ts'
import type { Store } from '../../store/store.ts'
import {
  addDelivery,
  type DeliveryRecord,
  deleteWebhook,
  insertWebhook,
  readDeliveries,
  readWebhooks,
  redeliver,
  setWebhookActive,
  type WebhookRecord,
} from '../../store/webhooks.ts'
import { type AddressFault, addressFault } from './addresses.ts'
import { shownSecret } from './deliveries.ts'
import { type Event, messageOf } from './events.ts'
import { readTotal } from './tell-counts.ts'

/** Webhooks a démarche may have. */
const MAX_WEBHOOKS = 10

export type WebhookFault = AddressFault | 'no-event' | 'too-many'

/** Where a démarche's news are sent, as its managers keep it. */
export interface WebhookDesk {
  list(demarche: number): Promise<WebhookRecord[]>
  find(demarche: number, id: number): Promise<WebhookRecord | undefined>
  /** @returns what its messages are signed with */
  create(
    asked: Pick<WebhookRecord, 'demarche' | 'person' | 'url'> & { events: readonly Event[] },
  ): Promise<{ ok: true; secret: string } | { ok: false; fault: WebhookFault }>
  remove(webhook: WebhookRecord): Promise<void>
  switch(webhook: WebhookRecord, isActive: boolean): Promise<void>
  /** Puts a message that says nothing on its way. */
  try(webhook: WebhookRecord): Promise<void>
  /** Puts a former message on its way again. @returns whether there is one of this id */
  redeliver(webhook: WebhookRecord, delivery: string): Promise<boolean>
  /** The last messages, the newest first. */
  log(webhook: WebhookRecord): Promise<DeliveryRecord[]>
}

/**
 * @param isLocal whether this machine's neighbours may be sent something
 * @param now clock, ms
 */
export function createWebhookDesk(store: Store, isLocal: boolean, now: () => number): WebhookDesk {
  return {
    list: (demarche) => readWebhooks(store.db, demarche),
    find: async (demarche, id) => (await readWebhooks(store.db, demarche)).find((one) => one.id === id),

    async create({ demarche, person, url, events }) {
      const fault = addressFault(url, isLocal) ?? (events.length === 0 ? 'no-event' : undefined)
      if (fault) return { ok: false, fault }
      if ((await readWebhooks(store.db, demarche)).length >= MAX_WEBHOOKS) {
        return { ok: false, fault: 'too-many' }
      }
      const at = now()
      const secret = randomBytes(32)
      // It is told of what is counted from now on.
      const told = await readTotal(store, demarche, at)
      await insertWebhook(store, {
        ...{ demarche, person, url, secret, events: [...events], told, toldAt: at, at },
        ...{ isActive: true, failingSince: null },
      })
      return { ok: true, secret: shownSecret(secret) }
    },

    remove: ({ id }) => deleteWebhook(store, id),
    switch: ({ id }, isActive) => setWebhookActive(store, id, isActive),
    try: async ({ id, demarche }) => {
      const at = now()
      const body = messageOf('test', at, { demarche })
      await store.writeTogether([
        addDelivery(store, { id: newVoteId(at), webhook: id, event: 'test', body, at }),
      ])
    },
    redeliver: ({ id }, delivery) => redeliver(store, id, delivery, now()),
    log: ({ id }) => readDeliveries(store.db, id),
  }
}
