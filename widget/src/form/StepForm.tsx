import { LANGUAGES, LOCALES, type Locale } from '@monavis/shared/vote'
import { HiddenFields } from './HiddenFields.tsx'
import { Question, type QuestionProps } from './Question.tsx'

interface StepFormProps extends QuestionProps {
  /** Where the form is posted; absent where a script takes it. */
  action?: string
  /** Of the vote already recorded. */
  id: string
  /** Opens that vote to its author. */
  token: string
  button?: number | undefined
  lang: Locale
  /** Where there is JavaScript. */
  onSubmit?: (event: SubmitEvent) => void
  onInput?: (event: Event) => void
}

/**
 * One step of the questionnaire: sends `id`, `token`, `button`, `lang`, `step`, all that was answered, and the button
 * pressed: `go` (`next`, `stop` or `back`), or `switch` (another language).
 */
export function StepForm({ action, id, token, button, lang, onSubmit, onInput, ...asked }: StepFormProps) {
  const { step, said, texts } = asked
  const known = { id, token, button, lang, step }
  // What this step asks is in its own fields.
  const saidElsewhere = [...said].filter(([name]) => !(name in known || name.startsWith(step)))
  const { next, send, stop, back } = texts.form
  const isLast = step === 'comment'
  return (
    <form method="post" action={action} onSubmit={onSubmit} onInput={onInput}>
      <HiddenFields values={[...Object.entries(known), ...saidElsewhere]} />
      <Question {...asked} />
      <div class="go">
        <Press look="send" name="go" value="next">
          {isLast ? send : next}
        </Press>
        {!isLast && (
          <Press name="go" value="stop">
            {stop}
          </Press>
        )}
        {step !== 'satisfaction' && (
          <Press name="go" value="back">
            {back}
          </Press>
        )}
      </div>
      <div class="languages">
        {LOCALES.filter((locale) => locale !== lang).map((locale) => (
          <Press key={locale} name="switch" value={locale} lang={locale} dir="auto">
            {LANGUAGES[locale]}
          </Press>
        ))}
      </div>
    </form>
  )
}

interface PressProps {
  name: 'go' | 'switch'
  value: string
  look?: 'send' | 'quiet'
  lang?: Locale
  dir?: 'auto'
  children: string
}

/** A way on. */
function Press({ look = 'quiet', ...button }: PressProps) {
  return <button class={look} type="submit" {...button} />
}
