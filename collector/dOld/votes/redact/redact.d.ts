import type { Span } from './span.ts';
/**
 * Replaces what identifies a person by a word in brackets; everything else that can be seen stays as it was typed
 * ({@link plainText}). What has been
 * redacted once is not changed by a second time, and is never twice as long as it was, which the database allows for.
 */
export declare function redact(typed: string): string;
/**
 * What identifies a person, in the order of the text. Takes a time linear in its length, whatever is in it: see
 * {@link findSpans}.
 */
export declare function findPersonalData(text: string): (Span & {
    mask: string;
})[];
//# sourceMappingURL=redact.d.ts.map