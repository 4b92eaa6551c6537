/** Changes to one table of counts, summed by row, so that each row is written once. */
export class CountChanges {
    #rows = new Map();
    /** Adds `by` to each of `cells`. */
    add(button, period, cells, by) {
        const key = `${button.demarche}/${button.button}/${period}`;
        let row = this.#rows.get(key);
        if (!row) {
            row = { demarche: button.demarche, button: button.button, period, cells: new Map() };
            this.#rows.set(key, row);
        }
        for (const cell of cells)
            row.cells.set(cell, (row.cells.get(cell) ?? 0) + by);
    }
    /** One change a row; cells whose sum is zero are left out, and rows that have no other. */
    all() {
        const changes = [];
        for (const row of this.#rows.values()) {
            for (const [cell, n] of row.cells)
                if (n === 0)
                    row.cells.delete(cell);
            if (row.cells.size > 0)
                changes.push(row);
        }
        return changes;
    }
}
//# sourceMappingURL=count-changes.js.map