import { SATISFACTION, type Satisfaction } from '@monavis/shared/questionnaire'
import type { PageTexts, PromptTexts } from '@monavis/shared/texts/texts'
import { LIMITS, type Locale } from '@monavis/shared/vote'
import { CHOICES } from '../smileys.ts'
import { HiddenFields } from './HiddenFields.tsx'
import { Smiley } from './Smiley.tsx'

interface SayMoreFormProps {
  /** Where the form is posted. */
  action: string
  /** Of the vote already recorded. */
  id: string
  /** Opens that vote to its author. */
  token: string
  /** What was voted. */
  satisfaction: Satisfaction
  button?: number | undefined
  /** What was typed before, where it could not be stored. */
  comment?: string | undefined
  lang: Locale
  texts: PageTexts
  promptTexts: PromptTexts
}

/** The vote, which can still be changed, and a comment: sends `satisfaction`, `comment`, `id`, `token`, … */
export function SayMoreForm(props: SayMoreFormProps) {
  const { action, id, token, satisfaction, button, comment, lang, texts, promptTexts } = props
  return (
    <form class="monavis-form" method="post" action={action}>
      <HiddenFields values={{ id, token, button, lang }} />
      <fieldset class="monavis-fieldset">
        <legend class="monavis-question">{texts.yourVote}</legend>
        <div class="monavis-smileys">
          {CHOICES.map((choice) => (
            <label key={choice} class="monavis-smiley">
              <input type="radio" name="satisfaction" value={choice} checked={choice === satisfaction} />
              <Smiley satisfaction={choice} />
              <span class="monavis-word">{promptTexts[SATISFACTION[choice]]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="monavis-field">
        <label class="monavis-label" for="monavis-comment">
          {texts.commentLabel}
        </label>
        <p class="monavis-hint" id="monavis-comment-hint">
          {texts.commentHint}
        </p>
        <textarea
          class="monavis-comment"
          id="monavis-comment"
          name="comment"
          rows={5}
          maxLength={LIMITS.maxCommentChars}
          aria-describedby="monavis-comment-hint"
          value={comment}
        />
      </div>
      <button class="monavis-send" type="submit">
        {texts.send}
      </button>
    </form>
  )
}
