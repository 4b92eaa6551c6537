import { type FieldProps, isWrong, Notes, notesOf } from './Field.tsx'

interface TextFieldProps extends FieldProps {
  /** UTF-16 code units. */
  maxLength: number
  /** Several lines may be written. */
  isLong?: boolean
}

/** A question that is answered in words. */
export function TextField(props: TextFieldProps) {
  const { name, question, said, maxLength, isLong } = props
  const Text = isLong ? 'textarea' : 'input'
  return (
    <div class="field">
      <label class="question" for={name}>
        {question}
      </label>
      <Notes {...props} />
      <Text
        class="text"
        id={name}
        name={name}
        value={said.get(name) ?? ''}
        maxLength={maxLength}
        aria-describedby={notesOf(props)}
        aria-invalid={isWrong(props)}
        autofocus={isWrong(props)}
      />
    </div>
  )
}
