import { isNamed } from './named.js';
import { bare, findSpans, GAP } from './span.js';
/** Thirteen digits (Corsica has a letter), and the two of the key where they are given. */
const SHAPE = new RegExp(`(?<!\\d)[1-478](?:${GAP}\\d){5}${GAP}[\\dAB](?:${GAP}\\d){6}(?:(?:[ \\t.\\-/_]{0,3}\\(?|,? ?cl[ée] ?:? ?)\\d${GAP}\\d\\)?)?(?!\\d)`, 'gi');
/** Sex, year, month, département, commune, order, as the card prints them or without any space; of the usual ones. */
const PRINTED = /^[12](\D{0,2})\d\d\1(?:0[1-9]|1[0-2])\1\d[\dAB]\1\d{3}\1\d{3}$/i;
/** Month: 1 to 12, or a code where the civil registry does not know it. Département: 01 to 99, 2A, 2B. */
const BODY = /^[1-478]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)(?!00)(?:\d\d|2[AB])\d{6}/;
/** Numéro d'inscription au répertoire, known to all as the number of social security. */
export const nir = {
    mask: '[NIR]',
    minDigits: 12,
    find: (plain) => findSpans(plain, SHAPE, (match, start) => isNir(match, (name) => isNamed(name, plain, start)) ? match.length : 0),
};
/** Without its key, or with a wrong one, the number must be printed or named as one. */
function isNir(match, isCalled) {
    const number = bare(match.replace(/cl[ée]/i, ''));
    if (!BODY.test(number))
        return false;
    if (number.length === 15 && hasItsKey(number))
        return true;
    return (number.length === 13 && PRINTED.test(match) && !isCalled('thing')) || isCalled('nir');
}
/** The key is 97 less the number modulo 97; Corsica's 2A and 2B count as 19 and 18. */
function hasItsKey(nir) {
    const number = nir.slice(0, 13).replace('2A', '19').replace('2B', '18');
    return BigInt(number) % 97n === 97n - BigInt(nir.slice(13));
}
//# sourceMappingURL=nir.js.map