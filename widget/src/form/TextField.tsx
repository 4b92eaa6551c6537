import { Problem } from './Problem.tsx'

interface TextFieldProps {
  name: string
  label: string
  hint?: string | undefined
  value?: string | undefined
  /** UTF-16 code units. */
  maxLength: number
  /** Several lines may be written. */
  isLong?: boolean
  /** What is wrong with the text: the field then has the focus. */
  problem?: string | undefined
}

/** A question that is answered in words. */
export function TextField({ name, label, hint, value, maxLength, isLong, problem }: TextFieldProps) {
  const id = `monavis-${name}`
  const hintId = hint && `${id}-hint`
  const problemId = problem && `${id}-problem`
  const field = {
    class: 'monavis-text',
    id,
    name,
    value,
    maxLength,
    'aria-describedby': [hintId, problemId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': problem !== undefined || undefined,
    autofocus: problem !== undefined,
  }
  return (
    <div class="monavis-field">
      <label class="monavis-question" for={id}>
        {label}
      </label>
      {hint && (
        <p class="monavis-hint" id={hintId}>
          {hint}
        </p>
      )}
      {problem && <Problem id={problemId}>{problem}</Problem>}
      {isLong ? <textarea rows={5} {...field} /> : <input type="text" autocomplete="off" {...field} />}
    </div>
  )
}
