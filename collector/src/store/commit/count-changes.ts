import type { CountTable } from '../count-tables.ts'

/** What changes in one row of a table of counts. */
export interface CountChange {
  demarche: number
  button: number
  /** Day or month, as the table has it. */
  period: number
  /** By how much each of the table's cells grows, or shrinks where it is negative, in their order. */
  by: number[]
}

/** Whether no cell shrinks. */
export function isGrowth({ by }: CountChange): boolean {
  return by.every((n) => n >= 0)
}

/** Changes to one table of counts, summed by row, so that each row is written once. */
export class CountChanges {
  readonly #rows = new Map<string, CountChange>()
  readonly #places: ReadonlyMap<string, number>

  constructor(table: CountTable) {
    this.#places = new Map(table.cells.map((cell, place) => [cell, place]))
  }

  /** Where cells stand in {@link CountChange.by}. @throws {Error} for one that the table does not have */
  placesOf(cells: readonly string[]): number[] {
    return cells.map((cell) => {
      const place = this.#places.get(cell)
      if (place === undefined) throw new Error(`no cell is called ${cell}`)
      return place
    })
  }

  /** The change to one row, nothing at first: what is added to it is in {@link all}. */
  row({ demarche, button }: { demarche: number; button: number }, period: number): CountChange {
    const key = `${demarche}/${button}/${period}`
    let row = this.#rows.get(key)
    if (!row) {
      row = { demarche, button, period, by: Array(this.#places.size).fill(0) }
      this.#rows.set(key, row)
    }
    return row
  }

  /** One change a row, without those that come to nothing. */
  all(): CountChange[] {
    return [...this.#rows.values()].filter(({ by }) => by.some((n) => n !== 0))
  }
}
