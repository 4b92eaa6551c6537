import type { ButtonWords } from './declare-texts.ts'

/** What a button or a link of a list says; of what, for whoever hears it alone. */
export function Said({ said, of }: ButtonWords) {
  return (
    <>
      {said}
      <span class="unseen">{of}</span>
    </>
  )
}
