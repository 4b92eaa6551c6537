import type { FieldProblem } from '@monavis/widget/form'

interface DayFieldProps {
  name: string
  question: string
  hint?: string
  /** As it was typed, or `2026-03-31`. */
  value: string
  problem: FieldProblem | undefined
}

/** A day, in the browser's own calendar. */
export function DayField({ name, question, hint, value, problem }: DayFieldProps) {
  const isWrong = problem?.field === name
  const notes = [hint && `${name}-hint`, isWrong && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label class="question" for={name}>
        {question}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {isWrong && (
        <p class="error" id={`${name}-error`}>
          {problem.text}
        </p>
      )}
      <input
        class="text"
        type="date"
        id={name}
        name={name}
        value={value}
        aria-describedby={notes || undefined}
        aria-invalid={isWrong}
        autofocus={isWrong}
      />
    </div>
  )
}
