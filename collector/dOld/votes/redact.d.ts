/**
 * Masks personal data in a comment before it is stored. What is recognised by its own check digits (NIR,
 * IBAN, card) is masked only where they agree; the rest by its shape.
 *
 * Order matters: the longest and surest first, so that a card number is not taken for a telephone.
 */
/** Replaces what identifies a person by a word in brackets; everything else stays as it was typed. */
export declare function redact(text: string): string;
//# sourceMappingURL=redact.d.ts.map