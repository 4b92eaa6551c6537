/** Cells of one row of counts, and by how much each grows, or shrinks where it is negative. */
export interface CountChange {
  demarche: number
  button: number
  /** Day or month, as the table has it. */
  period: number
  cells: Map<string, number>
}

/** Whether no cell shrinks. */
export function isGrowth({ cells }: CountChange): boolean {
  for (const n of cells.values()) if (n < 0) return false
  return true
}

/** Changes to one table of counts, summed by row, so that each row is written once. */
export class CountChanges {
  readonly #rows = new Map<string, CountChange>()

  /** Adds `by` to each of `cells`. */
  add(
    button: { demarche: number; button: number },
    period: number,
    cells: readonly string[],
    by: number,
  ): void {
    const key = `${button.demarche}/${button.button}/${period}`
    let row = this.#rows.get(key)
    if (!row) {
      row = { demarche: button.demarche, button: button.button, period, cells: new Map() }
      this.#rows.set(key, row)
    }
    for (const cell of cells) row.cells.set(cell, (row.cells.get(cell) ?? 0) + by)
  }

  /** One change a row; cells whose sum is zero are left out, and rows that have no other. */
  all(): CountChange[] {
    const changes: CountChange[] = []
    for (const row of this.#rows.values()) {
      for (const [cell, n] of row.cells) if (n === 0) row.cells.delete(cell)
      if (row.cells.size > 0) changes.push(row)
    }
    return changes
  }
}
