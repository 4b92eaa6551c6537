/** Cells of one row of counts, and by how much each grows, or shrinks where it is negative. */
export interface CountChange {
    demarche: number;
    button: number;
    /** Day or month, as the table has it. */
    period: number;
    cells: Map<string, number>;
}
/** Changes to one table of counts, summed by row, so that each row is written once. */
export declare class CountChanges {
    #private;
    /** Adds `by` to each of `cells`. */
    add(button: {
        demarche: number;
        button: number;
    }, period: number, cells: readonly string[], by: number): void;
    /** One change a row; cells whose sum is zero are left out, and rows that have no other. */
    all(): CountChange[];
}
//# sourceMappingURL=count-changes.d.ts.map