import { parisDay } from '@monavis/shared/period'
import { newVoteId } from '../../store/ids.ts'
import type { Write } from '../../store/store.ts'
import { addAlert, deleteAlert, readLastingAlerts, type WatchRecord } from '../../store/watches.ts'
import { addDelivery, type WebhookRecord } from '../../store/webhooks.ts'
import { type Raised, raisedFor } from './alerts.ts'
import { alertData, messageOf } from './events.ts'
import { LETTER_TEXTS } from './letter-texts.ts'
import { watchLetter } from './letters.ts'
import type { OutgoingParts } from './outgoing-parts.ts'

/**
 * Tells, by letter and by webhook, what has begun since the last time; what lasts is not told again, and what is over
 * may be told anew. That something was told is written together with what tells it.
 */
export async function tellAlerts(
  parts: OutgoingParts,
  watches: readonly WatchRecord[],
  webhooks: readonly WebhookRecord[],
): Promise<void> {
  const { store, registry, publishFrom, mailer, now } = parts
  const watched = new Set(
    [...watches.filter(({ alerts }) => alerts), ...webhooks].map(({ demarche }) => demarche),
  )
  const open = [...watched].filter((id) => {
    const found = registry.find(id)
    return found?.state === 'open' && found.buttons.some(({ closed }) => !closed)
  })
  const at = now()
  const today = parisDay(at)
  const lasting = await readLastingAlerts(store.db)
  const raised = await raisedFor(store, open, today, publishFrom)
  const isSame = (one: { demarche: number; alert: string }, other: typeof one) =>
    one.demarche === other.demarche && one.alert === other.alert

  const over = lasting.filter((one) => !raised.some((other) => isSame(one, other)))
  if (over.length > 0) {
    await store.writeTogether(over.map(({ demarche, alert }) => deleteAlert(store, demarche, alert)))
  }
  for (const one of raised.filter((each) => !lasting.some((other) => isSame(each, other)))) {
    await store.writeTogether([
      addAlert(store, one.demarche, one.alert, at),
      ...letters(one),
      ...messages(one),
    ])
  }

  function letters(one: Raised): Write[] {
    if (!mailer) return []
    const title = registry.find(one.demarche)?.title ?? ''
    return watches
      .filter(({ demarche, alerts }) => alerts && demarche === one.demarche)
      .map((watch) => watchLetter(parts, watch, LETTER_TEXTS[watch.language].alert(title, one)))
  }
  function messages(one: Raised): Write[] {
    const body = messageOf(one.alert, at, alertData(one, today))
    return webhooks
      .filter(({ demarche, events }) => demarche === one.demarche && events.includes(one.alert))
      .map(({ id }) => addDelivery(store, { id: newVoteId(at), webhook: id, event: one.alert, body, at }))
  }
}
