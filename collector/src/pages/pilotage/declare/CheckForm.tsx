import type { FieldProblem } from '@monavis/widget/form'
import { TextField } from '../../fields/TextField.tsx'
import { ActForm, type View } from '../Shell.tsx'
import type { DeclareTexts } from './declare-texts.ts'

interface CheckFormProps {
  view: View
  texts: DeclareTexts['check']
  action: string
  said: URLSearchParams
  problem: FieldProblem | undefined
}

const MAX_ADDRESS_CHARS = 2_000

/** Which page to check. */
export function CheckForm({ view, texts, action, said, problem }: CheckFormProps) {
  return (
    <section aria-labelledby="verifier">
      <h2 id="verifier">{texts.heading}</h2>
      <p>{texts.say}</p>
      <ActForm view={view} action={action}>
        <TextField
          name="page"
          question={texts.page}
          hint={texts.pageHint}
          maxLength={MAX_ADDRESS_CHARS}
          said={said}
          problem={problem}
        />
        <button type="submit" class="send">
          {texts.send}
        </button>
      </ActForm>
    </section>
  )
}
