import type { Wanted } from '../../../pilotage/outgoing/subscriptions.ts'
import { DIGESTS } from '../../../store/watches.ts'
import { Radios } from '../../fields/Radios.tsx'
import { ActForm, type View } from '../Shell.tsx'
import { OUTGOING_TEXTS } from './outgoing-texts.ts'

interface MessagesProps {
  view: View
  here: string
  /** Undefined: this instance sends no mail. */
  wanted: Wanted | undefined
}

/** What an agent is told by mail. */
export function Messages({ view, here, wanted }: MessagesProps) {
  const texts = OUTGOING_TEXTS[view.lang].messages
  return (
    <section aria-labelledby="messages">
      <h2 id="messages">{texts.title}</h2>
      {!wanted && <p>{texts.noMail}</p>}
      {wanted && (
        <>
          <p>{texts.intro}</p>
          <ActForm view={view} action={`${here}/messages`}>
            <Radios
              name="digest"
              question={texts.digest}
              options={DIGESTS.map((digest) => [digest, texts.digests[digest]])}
              said={new URLSearchParams({ digest: wanted.digest })}
            />
            <label class="option">
              <input
                type="checkbox"
                name="alerts"
                value="1"
                checked={wanted.alerts}
                aria-describedby="alerts-hint"
              />
              {texts.alerts}
            </label>
            <p class="hint" id="alerts-hint">
              {texts.alertsHint}
            </p>
            <button class="send" type="submit">
              {texts.save}
            </button>
          </ActForm>
        </>
      )}
    </section>
  )
}
