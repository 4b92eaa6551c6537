import type { ComponentChildren } from 'preact'

interface ListingProps {
  /** Names it to who hears it: to who sees, what stands above it does. */
  label: string
  /** Of the columns: of figures where it says so, and of what can be done where it has no name. */
  heads: readonly (string | { number: string })[]
  /** Its rows. */
  children: ComponentChildren
}

/** A table, which scrolls by itself where it is wider than the page: by the keyboard too (WCAG 2.1.1). */
export function Listing({ label, heads, children }: ListingProps) {
  return (
    <section class="table" aria-label={label} tabindex={0}>
      <table>
        <caption class="unseen">{label}</caption>
        <thead>
          <tr>{heads.map(head)}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

function head(of: ListingProps['heads'][number]) {
  if (of === '') return <td key="acts" />
  if (typeof of === 'string') {
    return (
      <th key={of} scope="col">
        {of}
      </th>
    )
  }
  return (
    <th key={of.number} scope="col" class="number">
      {of.number}
    </th>
  )
}
