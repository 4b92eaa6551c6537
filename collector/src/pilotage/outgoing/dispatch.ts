import { type Repeated, repeatedly } from '../../store/repeatedly.ts'
import { deleteWatch, readWatches, type WatchRecord } from '../../store/watches.ts'
import { readWebhooks, type WebhookRecord } from '../../store/webhooks.ts'
import { findAgent, roleOn } from '../agent.ts'
import { isOnThisMachine } from './addresses.ts'
import { sendDue } from './deliveries.ts'
import { LETTER_TEXTS } from './letter-texts.ts'
import { plainLetter, sendLetters } from './letters.ts'
import type { OutgoingParts } from './outgoing-parts.ts'
import { tellAlerts } from './tell-alerts.ts'
import { tellCounts } from './tell-counts.ts'
import { writeDigests } from './write-digests.ts'

/** How often it is looked whether there is something to send. */
const LOOK_EVERY_MS = 15_000
/** How often it is looked whether there is something to be alerted to: it reads the counts of every démarche. */
const ALERTS_EVERY_MS = 600_000

/** Sends what goes out by itself: digests, alerts, webhooks. It stops after the message under way. */
export type Dispatch = Repeated

/**
 * Looks from time to time, in the background. What was told, and what is still to be sent, stands in the database: a
 * restart tells nothing twice, and forgets nothing.
 * @param onError told what kept it from its work; it is tried again
 */
export function startDispatch(parts: OutgoingParts, onError: (error: unknown) => void): Dispatch {
  const { store, publicUrl, now } = parts
  const isLocal = isOnThisMachine(publicUrl)
  let alertsAt = Number.NEGATIVE_INFINITY

  const work = async (closing: AbortSignal) => {
    const webhooks = (await readWebhooks(store.db)).filter(({ isActive }) => isActive)
    const watches = await stillAllowed(parts, await readWatches(store.db))
    if (now() - alertsAt >= ALERTS_EVERY_MS) {
      await tellAlerts(parts, watches, webhooks)
      alertsAt = now()
    }
    await tellCounts(parts, webhooks)
    await writeDigests(parts, watches)
    const onSwitchedOff = (webhook: WebhookRecord) => tellMaker(parts, webhook)
    while (!closing.aborted) {
      // Read anew: one that has failed may be switched off meanwhile.
      const all = await readWebhooks(store.db)
      if (!(await sendDue({ store, isLocal, now, onSwitchedOff }, all))) break
    }
    if (!closing.aborted) await sendLetters(parts, onError)
  }
  return repeatedly(LOOK_EVERY_MS, work, onError)
}

/** Watches of agents who may still read the démarche; those of others end. */
async function stillAllowed(
  { store, registry }: OutgoingParts,
  watches: readonly WatchRecord[],
): Promise<WatchRecord[]> {
  const allowed: WatchRecord[] = []
  for (const [person, theirs] of Map.groupBy(watches, (watch) => watch.person)) {
    const agent = await findAgent(store, person)
    for (const watch of theirs) {
      const demarche = registry.find(watch.demarche)
      if (agent && demarche && roleOn(agent, demarche)) allowed.push(watch)
      else await store.writeTogether([deleteWatch(store, watch)])
    }
  }
  return allowed
}

async function tellMaker(parts: OutgoingParts, { person, demarche, url }: WebhookRecord): Promise<void> {
  const title = parts.registry.find(demarche)?.title ?? ''
  // In the language of whoever it is, if they have ever said one; French is the one of the administration.
  const [watch] = await readWatches(parts.store.db, { person, demarche })
  const letter = LETTER_TEXTS[watch?.language ?? 'fr'].switchedOff(title, url)
  await parts.store.writeTogether([plainLetter(parts, person, letter)])
}
