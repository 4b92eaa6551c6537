/** A text as it is searched: the disguises of its characters taken off. */
export interface Folded {
    plain: string;
    /** Where in the text the character at `index` of `plain` begins; the length of the text for the end of `plain`. */
    originOf(index: number): number;
}
/**
 * Gives each character the form that the patterns know: no-break spaces are spaces, every dash is "-", full-width
 * letters and the digits of other scripts are ASCII, and what cannot be seen (zero-width characters, marks of
 * direction, the frames of keycap emoji) is gone.
 */
export declare function fold(text: string): Folded;
//# sourceMappingURL=fold.d.ts.map