import { Webhook } from 'standardwebhooks'
import type { Store } from '../../store/store.ts'
import {
  type DeliveryRecord,
  readDueDeliveries,
  setWebhookActive,
  type WebhookRecord,
  writeTried,
} from '../../store/webhooks.ts'
import { type Posted, post } from './post.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Before each further try: a day in all. Then it is given up. */
const WAITS_MS = [1, 5, 30, 120, 360, 900].map((minutes) => minutes * MINUTE_MS)
/** A webhook that has taken nothing for so long is switched off. */
const MAX_FAILING_MS = 3 * DAY_MS
/** Sent at once, each to a webhook of its own. */
const AT_ONCE = 20

/** Text form of a webhook's secret, as the libraries of Standard Webhooks take it. */
export function shownSecret(secret: Buffer): string {
  return `whsec_${secret.toString('base64')}`
}

export interface DeliveryParts {
  store: Store
  /** Whether this machine's neighbours may be sent something. */
  isLocal: boolean
  /** Clock, ms. */
  now: () => number
  /** Told of a webhook that was switched off. */
  onSwitchedOff: (webhook: WebhookRecord) => Promise<void>
}

/**
 * Sends the messages whose time has come, one at a time a webhook.
 * @param webhooks all there are
 * @returns whether there may be more
 */
export async function sendDue(parts: DeliveryParts, webhooks: readonly WebhookRecord[]): Promise<boolean> {
  const { store, now } = parts
  const due = await readDueDeliveries(store.db, now(), AT_ONCE)
  const byWebhook = Map.groupBy(due, ({ webhook }) => webhook)
  await Promise.all(
    [...byWebhook].map(async ([id, deliveries]) => {
      const webhook = webhooks.find((one) => one.id === id)
      const [first] = deliveries
      if (webhook && first) await send(parts, webhook, first)
    }),
  )
  return due.length > 0
}

async function send(parts: DeliveryParts, webhook: WebhookRecord, delivery: DeliveryRecord): Promise<void> {
  const { store, isLocal, now, onSwitchedOff } = parts
  const { id, event, body, tries } = delivery
  const message = `msg_${id.replaceAll('-', '')}`
  const sentAt = new Date(now())
  const headers = {
    'webhook-id': message,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
    'webhook-signature': new Webhook(shownSecret(webhook.secret)).sign(message, sentAt, body),
  }
  const posted = await post(webhook.url, headers, body, isLocal)
  const at = now()
  const isTaken = isSuccess(posted)
  // A try that somebody asks for is not repeated.
  const wait = event === 'test' ? undefined : WAITS_MS[tries]
  const nextAt = isTaken || wait === undefined ? null : at + wait
  const failingSince = isTaken ? null : (webhook.failingSince ?? at)
  await writeTried(store, { id, webhook: webhook.id, nextAt, ...posted }, failingSince)
  if (failingSince !== null && at - failingSince >= MAX_FAILING_MS && webhook.isActive) {
    await setWebhookActive(store, webhook.id, false)
    await onSwitchedOff(webhook)
  }
}

/** Whether a message was taken. */
export function isSuccess({ status }: Pick<Posted, 'status'>): boolean {
  return status !== null && status >= 200 && status < 300
}
