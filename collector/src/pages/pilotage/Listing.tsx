import type { ComponentChildren } from 'preact'

/** A column of a list of `T`. */
export interface Column<T> {
  /** Its name; none of what can be done. */
  head?: string
  isNumber?: boolean
  /** What it says of a row. */
  of: (row: T) => ComponentChildren
}

interface ListingProps<T> {
  /** Names it to who hears it: to who sees, what stands above it does. */
  label: string
  rows: readonly T[]
  /** Tells rows apart. */
  keyOf: (row: T) => string | number
  /** The first says what each row is about. */
  columns: readonly [Column<T>, ...Column<T>[]]
}

/** What scrolls is reached by the keyboard too (WCAG 2.1.1); a group: the section around it is the landmark of that name. */
export const scrolling = (label: string) => ({ role: 'group', tabIndex: 0, 'aria-label': label }) as const

/** A table, which scrolls by itself where it is wider than the page; on a phone each row is a card of its own. */
export function Listing<T>({ label, rows, keyOf, columns: [first, ...others] }: ListingProps<T>) {
  return (
    <div class="table" {...scrolling(label)}>
      <table class="cards">
        <caption class="unseen">{label}</caption>
        <thead>
          <tr>{[first, ...others].map(head)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first.of(row)}</th>
              {others.map((column, i) => (
                <td key={column.head ?? i} class={classOf(column)} data-head={column.head}>
                  {column.of(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function head<T>(column: Column<T>) {
  if (column.head === undefined) return <td key="acts" />
  return (
    <th key={column.head} scope="col" class={classOf(column)}>
      {column.head}
    </th>
  )
}

function classOf<T>({ isNumber }: Column<T>): string | undefined {
  return isNumber ? 'number' : undefined
}
