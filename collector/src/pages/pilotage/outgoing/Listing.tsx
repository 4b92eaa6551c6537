import type { ComponentChildren } from 'preact'

interface ListingProps {
  caption: string
  /** Of the columns; the last one, without a name, holds what can be done. */
  heads: readonly string[]
  children: ComponentChildren
}

/** What scrolls must be reached by the keyboard too (WCAG 2.1.1), and say what it is. */
const scrolling = (label: string) => ({ role: 'region', tabIndex: 0, 'aria-label': label }) as const

/** A table, which scrolls by itself where it is wider than the page. */
export function Listing({ caption, heads, children }: ListingProps) {
  return (
    <div class="table" {...scrolling(caption)}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

/** What an act does, and to which: the row says so to who sees it. */
export function ActOn({ act, whole }: { act: string; whole: string }) {
  return (
    <>
      <span aria-hidden="true">{act}</span>
      <span class="unseen">{whole}</span>
    </>
  )
}
