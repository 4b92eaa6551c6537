import { isNamed } from './named.js';
import { bare, findSpans, GAP } from './span.js';
const EIGHT = `(?:${GAP}\\d){8}`;
const PREFIX = `\\(?(?:\\+ ?|00${GAP})`;
const WIDE_GAP = '[ \\t.\\-/_()]{0,3}';
/** From the surest: France from abroad, France at home, without its "+" or its "0", anywhere else, by its name alone. */
const SHAPE = new RegExp(`(?<![\\d+])(?:${[
    `${PREFIX}33\\)?${GAP}(?:\\(0\\)${GAP}|0${GAP})?[1-9]${EIGHT}`,
    `0[ -]{0,2}[1-9]${EIGHT}`,
    `33(?:[67]\\d{8}|([ .-])[1-9](?:\\1\\d\\d){4})`,
    `[67]([ .-])\\d\\d(?:\\2\\d\\d){3}`,
    `${PREFIX}[1-9](?:${WIDE_GAP}\\d){7,13}`,
    `\\(?\\d(?:${WIDE_GAP}\\d){6,13}`,
].join('|')})(?!\\d)`, 'g');
const DATE = /^\d\d?([./ -])\d\d?\1(?:19|20)\d\d|^(?:19|20)\d\d([./ -])\d\d\2\d\d(?!\d)/;
const PAIRS = /^\(?0[1-9]\)?(?:\D{1,2}\d\d){4}$/;
/** "08…" costs the caller and belongs to services: no person has one (ARCEP's numbering plan). */
const SERVICE = /^(?:(?:00)?33)?0?8/;
const ABROAD = new RegExp(`^\\(?00${GAP}[1-9]`);
const UNIT = /^ ?(?:[€%$]|k€|m€|(?:d['’])?euros?|eur\b|millions?)/i;
export const phone = {
    mask: '[téléphone]',
    minDigits: 7,
    find: (plain) => findSpans(plain, SHAPE, (match, start) => (isPhone(match, plain, start) ? match.length : 0)),
};
function isPhone(match, plain, start) {
    const after = plain.slice(start + match.length, start + match.length + 10);
    if (DATE.test(match) || UNIT.test(after))
        return false;
    const digits = bare(match);
    const isFrench = /^(?:(?:00)?330?|0)[1-9]\d{8}$/.test(digits);
    if (isFrench && SERVICE.test(digits))
        return false;
    if (/^\(?\+/.test(match) || (PAIRS.test(match) && !isTimetable(match, after)))
        return true;
    if (isNamed('phone', plain, start))
        return digits.length >= 7;
    if (isPartOfReference(match, plain, start) || isNamed('thing', plain, start))
        return false;
    if (isFrench || /^[67]\D(?:\d\d\D?){4}$/.test(match))
        return isGroupedAsSpoken(match);
    return digits.length >= 11 && ABROAD.test(match);
}
/** "09 30 12 00 13 30": hours and quarters by turns, and more of them behind. */
function isTimetable(match, after) {
    return (/^(?:(?:[01]\d|2[0-4])\D(?:00|15|30|45)\D){2}(?:[01]\d|2[0-4])$/.test(match) &&
        /^\D(?:00|15|30|45)/.test(after));
}
/** Digits one by one are counting, unless they begin as a mobile does. */
function isGroupedAsSpoken(match) {
    return !/(?:\d\D+){7}/.test(match) || /^0\D+[67]/.test(match);
}
/** Capitals or digits on either side ("SE-0612345678", "0612345678A"), or groups that go on: a longer number. */
function isPartOfReference(match, plain, start) {
    const before = plain.slice(Math.max(0, start - 2), start);
    const after = plain.slice(start + match.length, start + match.length + 2);
    if (/\D/.test(match) && (/\d[ ./-]$/.test(before) || /^[ ./-]\d/.test(after)))
        return true;
    return /[\p{Lu}\d][-_]?$|\p{L}\/$|[=&?#]$/u.test(before) || /^-?\p{Lu}(?!\p{Ll})/u.test(after);
}
//# sourceMappingURL=phone.js.map