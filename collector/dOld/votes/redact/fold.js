/** Nothing to take off: ASCII, Latin letters, the signs of French typography. */
const UNDISGUISED = /^[\t\n\r\x20-\x7e\u00a1-\u00ac\u00ae-\u024f’“”…€œ]*$/;
/**
 * Gives each character the form that the patterns know: no-break spaces are spaces, every dash is "-", full-width
 * letters and the digits of other scripts are ASCII, and what cannot be seen (zero-width characters, marks of
 * direction, the frames of keycap emoji) is gone.
 */
export function fold(text) {
    if (UNDISGUISED.test(text))
        return { plain: text, originOf: (index) => index };
    const origins = [];
    let plain = '';
    let origin = 0;
    for (const char of text) {
        const folded = foldChar(char);
        for (let i = 0; i < folded.length; i++)
            origins.push(origin + i);
        plain += folded;
        origin += char.length;
    }
    return { plain, originOf: (index) => origins[index] ?? text.length };
}
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|\u20e3/u;
const SPACE = /\p{Zs}/u;
const DASH = /[\p{Pd}\u2212]/u;
const WIDE_OR_STYLED = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]/u;
/** Arabic, Persian and Urdu, Hindi, Bengali: the other zeros that telephones here are typed with. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6];
function foldChar(char) {
    if (char <= '~' || (char > '\u00ad' && char < '\u0250'))
        return char;
    if (INVISIBLE.test(char))
        return '';
    if (SPACE.test(char))
        return ' ';
    if (DASH.test(char))
        return '-';
    if (WIDE_OR_STYLED.test(char))
        return char.normalize('NFKC');
    const code = char.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code <= first + 9);
    return zero === undefined ? char : String(code - zero);
}
//# sourceMappingURL=fold.js.map