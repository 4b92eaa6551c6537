import type { FieldProblem } from '@monavis/widget/form'

interface SureProps {
  /** Of the act that it confirms: no two on a page. */
  id: string
  words: string
  problem?: FieldProblem | undefined
}

/** What cannot be taken back is confirmed by a tick. */
export function Sure({ id, words, problem }: SureProps) {
  const isWrong = problem?.field === id
  return (
    <div class="field">
      {isWrong && (
        <p class="error" id={`${id}-error`}>
          {problem?.text}
        </p>
      )}
      <label class="option" for={id}>
        <input
          type="checkbox"
          id={id}
          name="sure"
          value="1"
          required
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-error` : undefined}
        />
        <span>{words}</span>
      </label>
    </div>
  )
}
