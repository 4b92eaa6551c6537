import { Labelled, tiesOf } from './Labelled.tsx'
import type { FieldProps } from './Notes.tsx'

interface EmailFieldProps extends FieldProps {
  /** The person's own (WCAG 1.3.5), not a colleague's. */
  isOwn?: boolean
}

/** An e-mail address. */
export function EmailField({ isOwn, ...field }: EmailFieldProps) {
  return (
    <Labelled field={field}>
      <input
        {...tiesOf(field)}
        type="email"
        value={field.said.get(field.name) ?? ''}
        // RFC 5321 holds a path to 256 octets, its brackets counted.
        maxLength={254}
        autocomplete={isOwn ? 'email' : 'off'}
      />
    </Labelled>
  )
}
