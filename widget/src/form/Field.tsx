/** What is wrong, and with which field. */
export interface FieldProblem {
  field: string
  text: string
}

/** What every field of the questionnaire knows. */
export interface FieldProps {
  name: string
  question: string
  hint?: string | undefined
  /** All fields, as they were filled in so far. */
  said: URLSearchParams
  /** Where it is of this field, it is told here, and the field has the focus. */
  problem?: FieldProblem | undefined
}

/** What is said under a question, before its answer. */
export function Notes(field: FieldProps) {
  const { name, hint, problem } = field
  return (
    <>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {isWrong(field) && (
        <p class="error" id={`${name}-error`}>
          {problem?.text}
        </p>
      )}
    </>
  )
}

/** Ties a field to its {@link Notes}: for `aria-describedby`. */
export function notesOf(field: FieldProps): string | undefined {
  const { name, hint } = field
  return [hint && `${name}-hint`, isWrong(field) && `${name}-error`].filter(Boolean).join(' ') || undefined
}

export function isWrong({ name, problem }: FieldProps): boolean {
  return problem?.field === name
}
