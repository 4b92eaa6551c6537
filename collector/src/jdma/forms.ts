import type { RegisteredDemarche } from '../registry/registry.ts'
import type { CountFilter } from '../store/counts.ts'

/** A form, as consumers of today call what is here a button. */
export interface Form {
  id: number
  title: string
  filter: Required<CountFilter>
}

/** The forms of a démarche: its buttons that have a form id, open or closed. The others have no name there. */
export function formsOf({ id: demarche, buttons }: RegisteredDemarche): Form[] {
  return buttons.flatMap(({ formId, title, number }) =>
    formId === null ? [] : [{ id: formId, title, filter: { demarche, button: number } }],
  )
}
