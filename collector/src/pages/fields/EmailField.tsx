import { MAX_EMAIL_CHARS } from '../../pilotage/e-mail.ts'
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
        maxLength={MAX_EMAIL_CHARS}
        autocomplete={isOwn ? 'email' : 'off'}
      />
    </Labelled>
  )
}
