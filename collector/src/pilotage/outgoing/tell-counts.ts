import { parisDay } from '@monavis/shared/period'
import { newVoteId } from '../../store/ids.ts'
import { addDelivery, readWaitingFor, setTold, type WebhookRecord } from '../../store/webhooks.ts'
import { countedSince, type Event, messageOf } from './events.ts'
import type { OutgoingParts } from './outgoing-parts.ts'
import { readSmileys } from './satisfaction-of.ts'

const COUNTED: Event = 'votes.counted'
/** Between two messages: never one a vote. */
const MIN_BETWEEN_MS = 60_000

/**
 * Tells webhooks how many votes have been counted since the last message. While one waits to be taken, no other
 * follows: the next one tells all of it.
 */
export async function tellCounts(
  { store, now }: Pick<OutgoingParts, 'store' | 'now'>,
  webhooks: readonly WebhookRecord[],
): Promise<void> {
  const told = webhooks.filter(
    ({ events, toldAt }) => events.includes(COUNTED) && now() - toldAt >= MIN_BETWEEN_MS,
  )
  if (told.length === 0) return
  const waiting = await readWaitingFor(store.db, COUNTED)
  for (const webhook of told.filter(({ id }) => !waiting.has(id))) {
    const { id, demarche } = webhook
    const at = now()
    const total = await readTotal(store, demarche, at)
    const since = countedSince(webhook.told, total)
    if (!since) continue
    const data = { demarche, since: new Date(webhook.toldAt).toISOString(), votes: since, total }
    const body = messageOf(COUNTED, at, data)
    await store.writeTogether([
      addDelivery(store, { id: newVoteId(at), webhook: id, event: COUNTED, body, at }),
      setTold(store, id, total, at),
    ])
  }
}

/** All votes of a démarche, by smiley. @param at ms */
export async function readTotal(store: OutgoingParts['store'], demarche: number, at: number) {
  return (await readSmileys(store, { from: 0, to: parisDay(at) }, demarche))(demarche)
}
