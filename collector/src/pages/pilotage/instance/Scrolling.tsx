import type { ComponentChildren } from 'preact'

/** Who has no mouse scrolls it too (WCAG 2.1.1). */
const REACHABLE = { tabindex: 0 }

/** A table, which scrolls by itself where it is wider than the page; its heads in one row. */
export function Scrolling({
  label,
  heads,
  children,
}: {
  label: string
  heads: readonly string[]
  /** Its rows. */
  children: ComponentChildren
}) {
  return (
    <section class="table" aria-label={label} {...REACHABLE}>
      <table>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
