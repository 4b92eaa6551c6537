import type { ComponentChildren } from 'preact'

interface TableProps {
  caption: string
  /** Heads of columns; the first is that of the rows. */
  heads: readonly string[]
  /** One list of cells a row; the first is its head. */
  rows: readonly { key: string | number; head: ComponentChildren; cells: readonly ComponentChildren[] }[]
}

/** What scrolls is reached by the keyboard too (WCAG 2.1.1); a group: the section around it is the landmark of that name. */
export const scrolling = (label: string) => ({ role: 'group', tabIndex: 0, 'aria-label': label }) as const

/** A table of figures, which scrolls by itself where it is wider than the screen; what stands above it names it too. */
export function Table({ caption, heads, rows }: TableProps) {
  return (
    <div class="table" {...scrolling(caption)}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={head} scope="col" class={i > 0 ? 'number' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, i) => (
                <td key={heads[i + 1]} class="number">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
