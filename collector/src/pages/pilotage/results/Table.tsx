import type { ComponentChildren } from 'preact'
import { Listing } from '../Listing.tsx'

interface Row {
  key: string | number
  head: ComponentChildren
  cells: readonly ComponentChildren[]
}

interface TableProps {
  caption: string
  /** Heads of columns; the first is that of the rows. */
  heads: readonly [string, ...string[]]
  rows: readonly Row[]
}

/** A table of figures; what stands above it names it too. */
export function Table({ caption, heads: [first, ...others], rows }: TableProps) {
  return (
    <Listing
      label={caption}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { head: first, of: ({ head }) => head },
        ...others.map((head, i) => ({ head, isNumber: true, of: ({ cells }: Row) => cells[i] })),
      ]}
    />
  )
}
