/**
 * What the words before a number say of it. "numéro fiscal : 1234567890123" is one; "colis 1234567890123" is none.
 */
declare const NAMES: {
    readonly phone: RegExp;
    readonly nir: RegExp;
    readonly tax: RegExp;
    readonly card: RegExp;
    /** Numbers of things: what is kept unless its own digits prove it something else. */
    readonly thing: RegExp;
};
/** Whether the words before the number that begins at `start` name it so. */
export declare function isNamed(name: keyof typeof NAMES, plain: string, start: number): boolean;
export {};
//# sourceMappingURL=named.d.ts.map