import type { ComponentChildren } from 'preact'
import { Listing } from '../Listing.tsx'

interface TableProps {
  caption: string
  /** Heads of columns; the first is that of the rows. */
  heads: readonly [string, ...string[]]
  /** One list of cells a row; the first is its head. */
  rows: readonly { key: string | number; head: ComponentChildren; cells: readonly ComponentChildren[] }[]
}

/** A table of figures; what stands above it names it too. */
export function Table({ caption, heads: [first, ...others], rows }: TableProps) {
  return (
    <Listing label={caption} heads={[first, ...others.map((number) => ({ number }))]}>
      {rows.map(({ key, head, cells }) => (
        <tr key={key}>
          <th scope="row">{head}</th>
          {cells.map((cell, i) => (
            <td key={others[i]} class="number">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </Listing>
  )
}
