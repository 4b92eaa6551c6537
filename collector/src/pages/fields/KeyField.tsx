import { Labelled, tiesOf } from './Labelled.tsx'
import type { Asked } from './Notes.tsx'

/** A secret: typed anew each time, kept nowhere. */
export function KeyField(field: Asked) {
  return (
    <Labelled field={field}>
      <input {...tiesOf(field)} type="password" autocomplete="off" />
    </Labelled>
  )
}
