import type { ComponentChildren } from 'preact'
import { Labelled, tiesOf } from '../../fields/Labelled.tsx'

interface SearchProps {
  action: string
  question: string
  value: string
  send: string
  /** More to choose by. */
  children?: ComponentChildren
}

/** Looks for words in a list, by a plain GET. */
export function Search({ action, question, value, send, children }: SearchProps) {
  const field = { name: 'q', question }
  return (
    <form action={action} class="search">
      <Labelled field={field}>
        <input {...tiesOf(field)} type="search" value={value} maxLength={100} />
      </Labelled>
      {children}
      <button type="submit" class="send">
        {send}
      </button>
    </form>
  )
}
