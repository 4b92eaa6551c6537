import type { ComponentChildren } from 'preact'
import { type Asked, faultOf, Notes, notesOf } from './Notes.tsx'

/** One control under its question; it is given {@link tiesOf}. */
export function Labelled({ field, children }: { field: Asked; children: ComponentChildren }) {
  return (
    <div class="field">
      <label class="question" for={field.id ?? field.name}>
        {field.question}
      </label>
      <Notes {...field} />
      {children}
    </div>
  )
}

/** What ties a control to its label and notes. */
export function tiesOf(field: Asked) {
  const { name, id = name } = field
  const fault = faultOf(field)
  return {
    class: 'text',
    id,
    name,
    'aria-describedby': notesOf(field),
    'aria-invalid': fault !== undefined,
    autofocus: fault?.isFirst ?? false,
  }
}
