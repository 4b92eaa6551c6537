import { WRITING_LOCALES } from '../../../http/written-days.ts'
import { isSuccess } from '../../../pilotage/outgoing/deliveries.ts'
import type { Event } from '../../../pilotage/outgoing/events.ts'
import type { DeliveryRecord, WebhookRecord } from '../../../store/webhooks.ts'
import { Listing } from '../Listing.tsx'
import { Said } from '../Said.tsx'
import { PostButton, type View } from '../Shell.tsx'
import { OUTGOING_TEXTS, type OutgoingTexts } from './outgoing-texts.ts'
import { stateOf } from './Webhooks.tsx'

interface WebhookLogProps {
  view: View
  /** Address of this page. */
  here: string
  webhook: WebhookRecord
  deliveries: readonly DeliveryRecord[]
  /** ms */
  now: number
}

/** What was sent to a webhook, what came of it, and what can be done. */
export function WebhookLog({ view, here, webhook, deliveries, now }: WebhookLogProps) {
  const all = OUTGOING_TEXTS[view.lang]
  const texts = all.webhooks
  const format = new Intl.DateTimeFormat(WRITING_LOCALES[view.lang], {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'Europe/Paris',
  })
  return (
    <div class="outgoing">
      <p>{webhook.url}</p>
      <p>{stateOf(webhook, all)}</p>
      <div class="go">
        <PostButton view={view} action={`${here}/essai`} class="send">
          {texts.try}
        </PostButton>
        <PostButton view={view} action={`${here}/${webhook.isActive ? 'arret' : 'marche'}`} class="quiet">
          {webhook.isActive ? texts.switchOff : texts.switchOn}
        </PostButton>
        <PostButton view={view} action={`${here}/suppression`} class="quiet">
          {texts.remove}
        </PostButton>
      </div>
      <h2>{texts.logTitle}</h2>
      {deliveries.length === 0 ? (
        <p>{texts.noMessage}</p>
      ) : (
        <Listing
          label={texts.log}
          rows={deliveries}
          keyOf={({ id }) => id}
          columns={[
            { head: texts.sent, of: ({ at }) => format.format(at) },
            { head: texts.message, of: ({ event }) => texts.eventNames[event as Event] },
            { head: texts.answer, of: (delivery) => answerOf(delivery, texts) },
            {
              head: texts.duration,
              of: ({ durationMs }) => durationMs !== null && `${durationMs} ms`,
            },
            { head: texts.next, of: (delivery) => nextOf(delivery, texts, now, format) },
            {
              of: ({ id, at }) => (
                <PostButton view={view} action={`${here}/messages/${id}`} class="link">
                  <Said said={texts.again} of={texts.againOf(format.format(at))} />
                </PostButton>
              ),
            },
          ]}
        />
      )}
    </div>
  )
}

function answerOf(
  { status, failure, tries }: DeliveryRecord,
  { failures, tries: triesOf }: OutgoingTexts['webhooks'],
): string {
  if (tries === 0) return ''
  return `${status ?? failures(failure ?? '')} (${triesOf(tries)})`
}

function nextOf(
  delivery: DeliveryRecord,
  texts: OutgoingTexts['webhooks'],
  now: number,
  format: Intl.DateTimeFormat,
): string {
  if (delivery.nextAt !== null) return delivery.nextAt <= now ? texts.soon : format.format(delivery.nextAt)
  return isSuccess(delivery) ? texts.taken : texts.givenUp
}
