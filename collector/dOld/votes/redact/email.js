import { findSpans } from './span.js';
/** A part of a name or of a domain; no apostrophe, which in French belongs to the word before. */
const ATOM = '[\\p{L}\\p{M}\\d_%+-]';
const LOCAL = `(?<![\\p{L}\\p{M}\\d._%+-])(?:o['’])?[\\p{L}\\p{M}\\d._%+-]{1,64}`;
/** Dots as they are spelled to be read by people alone. */
const SPELLED_DOT = '(?:\\s?[([{](?:dot|point|punto|ponto|\\.)[)\\]}]\\s?|\\s(?:dot|point|punto|ponto)\\s)';
/** The same for the "@"; a bare "at" is an English word, see {@link SPOKEN}. */
const AT = '(?:\\s?@\\s?|\\s?[([{](?:at|arobase?|arroba|a|@)[)\\]}]\\s?|\\s(?:arobase?|arroba)\\s)';
const DOMAIN = `${ATOM}{1,63}(?:(?:\\.|${SPELLED_DOT})${ATOM}{1,63}){0,8}(?:\\.|${SPELLED_DOT}|(?:,| \\. ?)(?=(?:fr|com|net|org)(?!\\p{L})))(?:xn--[a-z\\d-]{1,59}|[\\p{L}\\p{M}]{2,63})`;
/** "jean@example": a name alone, of four letters at least, for "tod@s" and "tous@tes" are words. */
const UNFINISHED = `@${ATOM}{4,63}`;
/** "john at example dot com", or a local part no word looks like: "john.smith at example.com". */
const SPOKEN = `(?:\\sat\\s${ATOM}{1,63}(?:\\sdot\\s${ATOM}{2,63}){1,4}|(?<=[\\p{L}\\d][._\\d][\\p{L}\\d]{1,40})\\s(?:at|chez)\\s${ATOM}{1,63}(?:\\.${ATOM}{2,63}){1,4})`;
/** One of these stands in every shape below; few comments hold one. */
const MARK = /@|arobas|arroba|\s(?:at|chez)\s|[([{]at?[)\]}]/i;
const SHAPE = new RegExp(`${LOCAL}(?:${SPELLED_DOT}${ATOM}{1,64}){0,3}(?:${AT}${DOMAIN}|${UNFINISHED}|${SPOKEN})`, 'giu');
export const email = {
    mask: '[e-mail]',
    minDigits: 0,
    find: (plain) => (MARK.test(plain) ? findSpans(plain, SHAPE, (match) => match.length) : []),
};
//# sourceMappingURL=email.js.map