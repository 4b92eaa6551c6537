import type { ComponentChildren } from 'preact'

interface ListingProps {
  /** Names it to who hears it: to who sees, what stands above it does. */
  label: string
  /** Of the columns: of figures where it says so, and of what can be done where it has no name. */
  heads: readonly (string | { number: string })[]
  /** Its rows. */
  children: ComponentChildren
}

/** What scrolls is reached by the keyboard too (WCAG 2.1.1); a group: the section around it is the landmark of that name. */
export const scrolling = (label: string) => ({ role: 'group', tabIndex: 0, 'aria-label': label }) as const

/** A table, which scrolls by itself where it is wider than the page. */
export function Listing({ label, heads, children }: ListingProps) {
  return (
    <div class="table" {...scrolling(label)}>
      <table>
        <caption class="unseen">{label}</caption>
        <thead>
          <tr>{heads.map(head)}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
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
