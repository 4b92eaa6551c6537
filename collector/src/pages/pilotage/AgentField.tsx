export interface AgentFieldProps {
  name: string
  label: string
  hint?: string
  /** What is wrong with it; the field has the focus then. */
  problem?: string | undefined
  value?: string
  /** UTF-16 code units. */
  maxLength: number
  /** What it holds of the agent's own (WCAG 1.3.5); nothing of a colleague. */
  autocomplete?: 'email' | 'name' | 'off'
  isEmail?: boolean
  /** Several lines may be written. */
  isLong?: boolean
}

/** A field of an agent's form: its label, what is said under it, and the line or lines to fill in. */
export function AgentField({ name, label, hint, problem, isLong, isEmail, ...field }: AgentFieldProps) {
  const { value = '', maxLength, autocomplete = 'off' } = field
  const notes = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(' ')
  const control = {
    class: 'text',
    id: name,
    name,
    value,
    maxLength,
    autocomplete,
    'aria-describedby': notes || undefined,
    'aria-invalid': problem !== undefined,
    autofocus: problem !== undefined,
  }
  return (
    <div class="field">
      <label class="question" for={name}>
        {label}
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="error" id={`${name}-error`}>
          {problem}
        </p>
      )}
      {isLong ? (
        <textarea {...control} />
      ) : isEmail ? (
        <input {...control} type="email" />
      ) : (
        <input {...control} type="text" />
      )}
    </div>
  )
}
