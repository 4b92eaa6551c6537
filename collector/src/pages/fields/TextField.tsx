import { Labelled, tiesOf } from './Labelled.tsx'
import type { FieldProps } from './Notes.tsx'

interface TextFieldProps extends FieldProps {
  /** UTF-16 code units. */
  maxLength?: number
  /** Several lines may be written. */
  isLong?: boolean
  /** The person's own name (WCAG 1.3.5); `off`: a shared browser keeps nothing of it, even for who goes back. */
  autocomplete?: 'name' | 'off'
}

/** A line or, `isLong`, several. */
export function TextField({ maxLength, isLong, autocomplete, ...field }: TextFieldProps) {
  const Text = isLong ? 'textarea' : 'input'
  return (
    <Labelled field={field}>
      <Text
        {...tiesOf(field)}
        value={field.said.get(field.name) ?? ''}
        maxLength={maxLength}
        autocomplete={autocomplete}
      />
    </Labelled>
  )
}
