import { plainText } from '../plain-text.js';
import { address } from './address.js';
import { card } from './card.js';
import { email } from './email.js';
import { fold } from './fold.js';
import { iban } from './iban.js';
import { nir } from './nir.js';
import { phone } from './phone.js';
import { taxNumber } from './tax-number.js';
/** The surest first: what one has taken, the next does not see. So a card is not read as telephones. */
const KINDS = [email, iban, nir, taxNumber, card, phone, address];
/** Takes the place of what is found: belongs to no pattern, and keeps every position. */
const TAKEN = '\ue000';
/**
 * Replaces what identifies a person by a word in brackets; everything else that can be seen stays as it was typed
 * ({@link plainText}). What has been
 * redacted once is not changed by a second time, and is never twice as long as it was, which the database allows for.
 */
export function redact(typed) {
    const text = plainText(typed);
    let redacted = '';
    let from = 0;
    for (const { mask, start, end } of findPersonalData(text)) {
        redacted += text.slice(from, start) + mask;
        from = end;
    }
    return redacted + text.slice(from);
}
/**
 * What identifies a person, in the order of the text. Takes a time linear in its length, whatever is in it: see
 * {@link findSpans}.
 */
export function findPersonalData(text) {
    const { plain, originOf } = fold(text);
    const found = [];
    const digits = countDigits(plain);
    let left = plain;
    for (const { mask, minDigits, find } of KINDS) {
        const spans = digits < minDigits ? [] : find(left);
        if (spans.length === 0)
            continue;
        left = cover(left, spans);
        for (const { start, end } of spans)
            found.push({ mask, start: originOf(start), end: originOf(end) });
    }
    return found.sort((a, b) => a.start - b.start);
}
function countDigits(plain) {
    let digits = 0;
    for (let i = 0; i < plain.length; i++) {
        const char = plain.charCodeAt(i);
        if (char >= 48 && char <= 57)
            digits++;
    }
    return digits;
}
function cover(plain, spans) {
    let covered = '';
    let from = 0;
    for (const { start, end } of spans) {
        covered += plain.slice(from, start) + TAKEN.repeat(end - start);
        from = end;
    }
    return covered + plain.slice(from);
}
//# sourceMappingURL=redact.js.map