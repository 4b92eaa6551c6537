import type { ComponentChildren } from 'preact'

/** What is wrong with an answer, or with its sending. */
export function Problem({ id, children }: { id?: string | undefined; children: ComponentChildren }) {
  return (
    <p class="monavis-error" id={id}>
      {children}
    </p>
  )
}
