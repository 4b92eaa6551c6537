import { LANGUAGE_NAMES } from '@monavis/shared/texts/texts'
import { LOCALES, type Locale } from '@monavis/shared/vote'
import { fieldsOf } from './fields.ts'
import { HiddenFields } from './HiddenFields.tsx'
import { Question, type QuestionProps } from './Question.tsx'

interface StepFormProps extends QuestionProps {
  /** Where the form is posted. */
  action: string
  /** Of the vote already recorded. */
  id: string
  /** Opens that vote to its author. */
  token: string
  button?: number | undefined
  lang: Locale
}

/**
 * One step of the questionnaire: sends `id`, `token`, `button`, `lang`, `step`, all that was answered, and the button
 * pressed: `go` (`next`, `stop` or `back`), or `switch` (another language).
 */
export function StepForm({ action, id, token, button, lang, ...asked }: StepFormProps) {
  const { step, opinion, texts } = asked
  const said = Object.entries({ satisfaction: opinion.satisfaction, comment: opinion.comment })
  // What this step asks is in its own fields.
  const saidElsewhere = [...said, ...fieldsOf(opinion.answers)].filter(([name]) => !name.startsWith(step))
  const { next, send, stop, back } = texts.form
  const isLast = step === 'comment'
  return (
    <form class="monavis-form" method="post" action={action}>
      <HiddenFields values={[...Object.entries({ id, token, button, lang, step }), ...saidElsewhere]} />
      <Question {...asked} />
      <div class="monavis-go">
        <button class="monavis-send" type="submit" name="go" value="next">
          {isLast ? send : next}
        </button>
        {!isLast && (
          <button class="monavis-quiet" type="submit" name="go" value="stop">
            {stop}
          </button>
        )}
        {step !== 'satisfaction' && (
          <button class="monavis-quiet" type="submit" name="go" value="back">
            {back}
          </button>
        )}
      </div>
      <div class="monavis-languages">
        {LOCALES.filter((locale) => locale !== lang).map((locale) => (
          <button key={locale} class="monavis-quiet" type="submit" name="switch" value={locale} lang={locale}>
            {LANGUAGE_NAMES[locale]}
          </button>
        ))}
      </div>
    </form>
  )
}
