import { isNamed } from './named.js';
import { bare, findSpans, GAP } from './span.js';
const MIN_DIGITS = 13;
const SHAPE = new RegExp(`(?<!\\d)[2-6]\\d(?:${GAP}\\d){11,20}(?!\\d)`, 'g');
/** Numbers of digits between separators, as cards print them; fourteen in one piece are a SIRET, see {@link isCard}. */
const PRINTED = /^(?:1[35-9]|4-4-4-[1-4](?:-[1-3])?|4-6-[45]|2(?:-2){7})$|^(?:4-4-8|4-8-4|8-4-4|8-8|4-12|12-4)$/;
/** Mastercard, American Express, Diners, JCB, Visa, Maestro, Discover, UnionPay. ISO/IEC 7812 gives the rest to others. */
const ISSUER = /^(?:2[2-7]|3[04-9]|4|5|6)/;
export const card = {
    mask: '[carte]',
    minDigits: MIN_DIGITS,
    find: (plain) => findSpans(plain, SHAPE, (match, start) => cardLength(match, plain, start)),
};
/** The longest beginning of the match that is a card: an expiry date may follow it. */
function cardLength(match, plain, start) {
    for (let end = match.length; end >= MIN_DIGITS; end--) {
        if (/\d/.test(match.charAt(end)))
            continue;
        if (isCard(match.slice(0, end), plain, start))
            return end;
    }
    return 0;
}
function isCard(match, plain, start) {
    const groups = match.split(/\D+/).map((group) => group.length);
    const printed = groups.join('-');
    const isSiretLike = printed === '14';
    if (isSiretLike ? !isNamed('card', plain, start) : !PRINTED.test(printed))
        return false;
    const digits = bare(match);
    return ISSUER.test(digits) && passesLuhn(digits) && !(groups.length === 1 && isNamed('thing', plain, start));
}
/** Luhn, ISO/IEC 7812. */
function passesLuhn(digits) {
    let sum = 0;
    for (let i = 0; i < digits.length; i++) {
        const digit = Number(digits[digits.length - 1 - i]);
        const doubled = i % 2 === 1 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 === 0;
}
//# sourceMappingURL=card.js.map