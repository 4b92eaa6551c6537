import { countrySpecs } from 'ibantools';
import { bare, findSpans, GAP } from './span.js';
/** A country, a key, and what may follow: the country says how much of it is the number. */
const SHAPE = new RegExp(`(?:(?<![\\p{L}\\d])|(?<=iban|rib))[A-Z]{2}${GAP}\\d${GAP}\\d(?:${GAP}[A-Z\\d]){11,30}`, 'giu');
export const iban = {
    mask: '[IBAN]',
    minDigits: 10,
    find: (plain) => findSpans(plain, SHAPE, (match) => ibanLength(match)),
};
/** How many characters of the match, separators included, are an IBAN; 0: none. */
function ibanLength(match) {
    const size = countrySpecs[match.slice(0, 2).toUpperCase()]?.chars;
    if (!size)
        return 0;
    const end = endOf(match, size);
    return end > 0 && leavesOne(bare(match.slice(0, end))) ? end : 0;
}
/** Where the letter or digit number `size` of the match ends; 0 where it has fewer. */
function endOf(match, size) {
    let seen = 0;
    for (let i = 0; i < match.length; i++) {
        if (/[A-Za-z\d]/.test(match.charAt(i)) && ++seen === size)
            return i + 1;
    }
    return 0;
}
/** ISO 13616: moved, spelled in digits, the whole leaves 1 modulo 97. */
function leavesOne(number) {
    const digits = `${number.slice(4)}${number.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
    return BigInt(digits) % 97n === 1n;
}
//# sourceMappingURL=iban.js.map