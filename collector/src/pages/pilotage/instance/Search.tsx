import type { ComponentChildren } from 'preact'

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
  return (
    <form action={action} class="search">
      <div class="field">
        <label class="question" for="q">
          {question}
        </label>
        <input class="text" type="search" id="q" name="q" value={value} maxLength={100} />
      </div>
      {children}
      <button type="submit" class="send">
        {send}
      </button>
    </form>
  )
}
