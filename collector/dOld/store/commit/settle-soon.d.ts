/** Sees to it that what is written in the journal of counts reaches their tables. */
export interface Settler {
    /** Settles within {@link LAG_MS}, and again later where that fails. */
    soon(): void;
    /** Settles no more. */
    stop(): void;
}
/** @param settle adds the journal to the tables of counts */
export declare function createSettler(settle: () => void | Promise<void>): Settler;
//# sourceMappingURL=settle-soon.d.ts.map