import type { FormTexts } from '@monavis/shared/texts/texts'
import type { Locale } from '@monavis/shared/vote'
import { HiddenFields } from './HiddenFields.tsx'

interface WithdrawalFormProps {
  /** Where the form is posted; absent where a script takes it. */
  action?: string
  /** Of the vote already recorded. */
  id: string
  /** Opens that vote to its author. */
  token: string
  lang: Locale
  texts: FormTexts
  /** Where there is JavaScript. */
  onSubmit?: (event: SubmitEvent) => void
}

/** Takes the vote back, for good: sends `id`, `token`, `lang`, and `sure`, which must be ticked: what is erased does not come back. */
export function WithdrawalForm({ action, id, token, lang, texts, onSubmit }: WithdrawalFormProps) {
  return (
    <form method="post" action={action} onSubmit={onSubmit}>
      <HiddenFields values={Object.entries({ id, token, lang })} />
      <label class="option" for="sure">
        <input type="checkbox" id="sure" name="sure" value="1" required />
        <span>{texts.withdrawSure}</span>
      </label>
      <button class="quiet" type="submit">
        {texts.withdraw}
      </button>
    </form>
  )
}
