interface RadiosProps {
  name: string
  label: string
  hint?: string
  problem?: string | undefined
  isFirst: boolean
  value: string | undefined
  options: readonly { value: string; text: string }[]
}

/** One of a short list. */
export function Radios({ name, label, hint, problem, isFirst, value, options }: RadiosProps) {
  const notes = [hint && `${name}-hint`, problem && `${name}-error`].filter(Boolean).join(' ') || undefined
  return (
    <fieldset aria-describedby={notes}>
      <legend class="question">{label}</legend>
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
      <div class="list">
        {options.map((option, i) => (
          <label key={option.value} class="option" for={`${name}-${option.value}`}>
            <input
              type="radio"
              id={`${name}-${option.value}`}
              name={name}
              value={option.value}
              checked={option.value === value}
              autofocus={isFirst && i === 0}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
