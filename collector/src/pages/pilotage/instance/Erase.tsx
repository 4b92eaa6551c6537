import type { FieldProblem } from '@monavis/widget/form'
import { ActForm, type View } from '../Shell.tsx'
import { INSTANCE_TEXTS } from './instance-texts.ts'
import { Sure } from './Sure.tsx'

interface EraseProps {
  view: View
  action: string
  words: string
  hint?: string
  problem: FieldProblem | undefined
}

/** What a named person asks for: what was written goes, for good. */
export function Erase({ view, action, words, hint, problem }: EraseProps) {
  return (
    <details open={problem?.field === 'erase-sure'}>
      <summary>{words}</summary>
      <ActForm view={view} action={action}>
        {hint && <p>{hint}</p>}
        <Sure id="erase-sure" words={INSTANCE_TEXTS[view.lang].sure} problem={problem} />
        <button type="submit" class="send">
          {words}
        </button>
      </ActForm>
    </details>
  )
}
