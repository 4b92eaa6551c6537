import { isNamed } from './named.js';
import { bare, findSpans, GAP } from './span.js';
/** Thirteen digits, the first from 0 to 3; not inside an address of the web, nor at the end of a reference. */
const SHAPE = new RegExp(`(?<![\\d=&?/#-])[0-3](?:${GAP}\\d){12}(?!\\d|-\\d)`, 'g');
/** In one piece, or in the groups that tax notices print; "00" begins a telephone abroad more often. */
const PRINTED = /^(?!00)\d\d(\D?)\d\d\1\d{3}\1\d{3}\1\d{3}$/;
/** The "numéro fiscal" of a person, or SPI (simplification des procédures d'identification). */
export const taxNumber = {
    mask: '[numéro fiscal]',
    minDigits: 13,
    find: (plain) => findSpans(plain, SHAPE, (match, start) => {
        const isOne = isNamed('tax', plain, start) ||
            hasItsKey(bare(match)) ||
            (PRINTED.test(match) && !isNamed('thing', plain, start));
        return isOne ? match.length : 0;
    }),
};
/**
 * The last three digits are the first ten modulo 511. The tax office does not publish this; validators of such
 * numbers (python-stdnum, `fr.nif`) apply it. So the key proves a number, and never disproves one.
 */
function hasItsKey(number) {
    return Number(number.slice(0, 10)) % 511 === Number(number.slice(10));
}
//# sourceMappingURL=tax-number.js.map