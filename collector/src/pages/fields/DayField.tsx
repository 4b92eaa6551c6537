import { Labelled, tiesOf } from './Labelled.tsx'
import type { FieldProps } from './Notes.tsx'

/** A day, `2026-03-31`, in the browser's own calendar. */
export function DayField(field: FieldProps) {
  return (
    <Labelled field={field}>
      <input {...tiesOf(field)} type="date" value={field.said.get(field.name) ?? ''} />
    </Labelled>
  )
}
