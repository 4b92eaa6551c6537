/** Cells of one row of counts, and by how much each changes. */
export interface CountChange {
  demarche: number
  button: number
  /** Day or month, as the table has it. */
  period: number
  cells: Map<string, number>
}

/** The changes a batch makes to one table of counts, summed by row, so that each row is written once. */
export class CountChanges {
  readonly #rows = new Map<string, CountChange>()

  /** Adds `by` to each of `cells`. */
  add(
    button: { demarche: number; button: number },
    period: number,
    cells: readonly string[],
    by: 1 | -1,
  ): void {
    const key = `${button.demarche}/${button.button}/${period}`
    let row = this.#rows.get(key)
    if (!row) {
      row = { demarche: button.demarche, button: button.button, period, cells: new Map() }
      this.#rows.set(key, row)
    }
    for (const cell of cells) row.cells.set(cell, (row.cells.get(cell) ?? 0) + by)
  }

  /** What grows. Written first, as upserts: a row may be new. */
  additions(): CountChange[] {
    return this.#changes((n) => n > 0)
  }

  /** What shrinks, as negative numbers. Written as updates: an upsert would offer CHECK (n >= 0) a negative row. */
  removals(): CountChange[] {
    return this.#changes((n) => n < 0)
  }

  #changes(isWanted: (n: number) => boolean): CountChange[] {
    const changes: CountChange[] = []
    for (const row of this.#rows.values()) {
      const cells = new Map([...row.cells].filter(([, n]) => isWanted(n)))
      if (cells.size > 0) changes.push({ ...row, cells })
    }
    return changes
  }
}
