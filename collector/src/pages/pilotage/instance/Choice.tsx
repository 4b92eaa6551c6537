interface ChoiceProps {
  name: string
  question: string
  /** Values, each with its words. */
  options: readonly (readonly [value: string, words: string])[]
  value?: string | undefined
}

/** One of several, in a list that opens. */
export function Choice({ name, question, options, value }: ChoiceProps) {
  return (
    <div class="field">
      <label class="question" for={name}>
        {question}
      </label>
      <select class="text" id={name} name={name}>
        {options.map(([one, words]) => (
          <option key={one} value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
