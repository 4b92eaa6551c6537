import type { FieldProblem } from '@monavis/widget/form'
import { faultOf, Notes, notesOf } from '../../fields/Notes.tsx'

interface SureProps {
  /** Of the act that it confirms: no two on a page. */
  id: string
  words: string
  problem?: FieldProblem | undefined
}

/** What cannot be taken back is confirmed by a tick. */
export function Sure({ id, words, problem }: SureProps) {
  const field = { name: id, problem }
  return (
    <div class="field">
      <Notes {...field} />
      <label class="option" for={id}>
        <input
          type="checkbox"
          id={id}
          name="sure"
          value="1"
          required
          aria-invalid={faultOf(field) !== undefined}
          aria-describedby={notesOf(field)}
        />
        <span>{words}</span>
      </label>
    </div>
  )
}
