import { SATISFACTION } from '@monavis/shared/questionnaire'
import type { PromptTexts } from '@monavis/shared/texts/texts'
import type { Locale, Source } from '@monavis/shared/vote'
import { Fragment } from 'preact'
import { CHOICES } from '../smileys.ts'
import { HiddenFields } from './HiddenFields.tsx'
import { Smiley } from './Smiley.tsx'

interface SatisfactionFormProps {
  /** Where the form is posted. */
  action: string
  /** UUIDv7 of the vote to come: posted twice, it is one vote. */
  id: string
  /** Opens that vote to its author: gone back to, the page then changes it instead of voting again. */
  token: string
  button?: number | undefined
  /** How the person came; absent: through the link. */
  source?: Source | undefined
  lang: Locale
  texts: PromptTexts
}

/**
 * The three smileys, each of which sends the form: `satisfaction`, `id`, `token`, `lang`, and `button`, `source` if
 * given. A space between them, for browsers of text.
 */
export function SatisfactionForm({ action, id, token, button, source, lang, texts }: SatisfactionFormProps) {
  return (
    <form method="post" action={action}>
      <HiddenFields values={Object.entries({ id, token, button, source, lang })} />
      <fieldset>
        <legend class="question">{texts.question}</legend>
        <div class="smileys">
          {CHOICES.map((choice) => (
            <Fragment key={choice}>
              <button class="smiley" type="submit" name="satisfaction" value={choice}>
                <Smiley satisfaction={choice} />
                <span>{texts[SATISFACTION[choice]]}</span>
              </button>{' '}
            </Fragment>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
