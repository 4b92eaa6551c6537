import type { FieldProblem } from '@monavis/widget/form'
import { EVENTS, type Event } from '../../../pilotage/outgoing/events.ts'
import type { WebhookRecord } from '../../../store/webhooks.ts'
import { TextField } from '../../fields/TextField.tsx'
import { Ticks } from '../../fields/Ticks.tsx'
import { Listing } from '../Listing.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { OUTGOING_TEXTS, type OutgoingTexts } from './outgoing-texts.ts'

export interface WebhooksProps {
  webhooks: readonly WebhookRecord[]
  said: URLSearchParams
  problem: FieldProblem | undefined
}

/** How a webhook does, in a word. */
export function stateOf({ isActive, failingSince }: WebhookRecord, texts: OutgoingTexts): string {
  const { on, failing, off } = texts.webhooks.states
  if (!isActive) return off
  return failingSince === null ? on : failing
}

/** Where a démarche's news are sent, and a form for another place. */
export function Webhooks({
  view,
  here,
  webhooks,
  said,
  problem,
}: WebhooksProps & { view: View; here: string }) {
  const all = OUTGOING_TEXTS[view.lang]
  const texts = all.webhooks
  const field = { said, problem }
  return (
    <section aria-labelledby="webhooks">
      <h2 id="webhooks">{texts.title}</h2>
      <p>{texts.intro}</p>
      {webhooks.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <Listing
          label={texts.caption}
          rows={webhooks}
          keyOf={({ id }) => id}
          columns={[
            { head: texts.address, of: ({ url }) => url },
            {
              head: texts.events,
              of: ({ events }) => events.map((event) => texts.eventNames[event as Event]).join(', '),
            },
            { head: texts.state, of: (webhook) => stateOf(webhook, all) },
            { of: ({ id }) => <a href={`${here}/webhooks/${id}`}>{texts.log}</a> },
          ]}
        />
      )}
      <details open={problem !== undefined}>
        <summary>{texts.newTitle}</summary>
        <ActForm view={view} action={`${here}/webhooks`}>
          <TextField
            name="url"
            question={texts.address}
            hint={texts.addressHint}
            maxLength={2_000}
            {...field}
          />
          <Ticks
            name="events"
            question={texts.events}
            options={EVENTS.map((event) => [event, texts.eventNames[event]])}
            {...field}
          />
          <button class="send" type="submit">
            {texts.create}
          </button>
        </ActForm>
      </details>
    </section>
  )
}
