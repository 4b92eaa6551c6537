/** A button or a link of a list: what it says, and of what, for whoever hears it alone. */
export interface SaidProps {
  said: string
  /** Begins with a space, or with what stands before a colon. */
  of: string
}

/** What a button or a link of a list says. */
export function Said({ said, of }: SaidProps) {
  return (
    <>
      {said}
      <span class="unseen">{of}</span>
    </>
  )
}
