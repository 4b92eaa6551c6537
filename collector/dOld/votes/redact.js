/**
 * Masks personal data in a comment before it is stored. What is recognised by its own check digits (NIR,
 * IBAN, card) is masked only where they agree; the rest by its shape.
 *
 * Order matters: the longest and surest first, so that a card number is not taken for a telephone.
 */
/** What people put between digits: spaces (narrow and no-break too), dots, dashes, slashes, underscores. */
const SEP = '[\\s.\\-–_/]';
const PATTERNS = [
    {
        mask: '[e-mail]',
        shape: /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/giu,
    },
    {
        mask: '[IBAN]',
        shape: new RegExp(`\\b[A-Z]{2}\\d{2}(?:${SEP}?[A-Z\\d]){11,30}`, 'gi'),
        isReal: isIban,
    },
    {
        mask: '[NIR]',
        shape: new RegExp(`(?<!\\d)[1-478]${SEP}?(?:\\d{2}${SEP}?){2}(?:\\d{2}|2[ABab])${SEP}?(?:\\d{3}${SEP}?){2}\\(?\\d{2}\\)?(?!\\d)`, 'g'),
        isReal: isNir,
    },
    { mask: '[carte]', shape: new RegExp(`(?<!\\d)(?:\\d${SEP}?){12,18}\\d`, 'g'), isReal: isCard },
    // Before telephones: thirteen digits from 0 to 3, in the groups that tax notices print.
    { mask: '[numéro fiscal]', shape: /(?<!\d)[0-3]\d(?:\s?\d{2}\s?\d{3}\s?\d{3}\s?\d{3}|\d{11})(?!\d)/g },
    {
        mask: '[téléphone]',
        shape: new RegExp(`(?<![\\d+])(?:(?:\\+|00)33${SEP}?(?:\\(0\\)${SEP}?)?|0)[1-9](?:${SEP}{0,2}\\d{2}){4}(?!\\d)`, 'g'),
    },
    {
        mask: '[téléphone]',
        shape: new RegExp(`(?<![\\d+])\\+\\d{1,3}(?:${SEP}?\\(?\\d\\)?){6,12}(?!\\d)`, 'g'),
    },
];
/** Replaces what identifies a person by a word in brackets; everything else stays as it was typed. */
export function redact(text) {
    let redacted = text;
    for (const { mask, shape, isReal } of PATTERNS) {
        redacted = redacted.replace(shape, (match) => {
            const end = isReal ? endOfReal(match, isReal) : match.length;
            return end === 0 ? match : mask + match.slice(end);
        });
    }
    return redacted;
}
/**
 * Where the longest beginning of a match that passes its check ends; 0 where none does. A shape takes all it
 * can: the expiry of a card, the first letters of the next word.
 */
function endOfReal(match, isReal) {
    for (let end = match.length; end >= MIN_CHECKED_CHARS; end--) {
        const begins = match.slice(0, end);
        if (/[A-Za-z\d)]$/.test(begins) && !/^\d/.test(match.slice(end)) && isReal(bare(begins)))
            return end;
    }
    return 0;
}
/** The shortest number that any check below accepts: a card of thirteen digits. */
const MIN_CHECKED_CHARS = 13;
function bare(match) {
    return match.replace(/[^A-Za-z\d]/g, '').toUpperCase();
}
/** ISO 13616: moved, spelled in digits, the whole leaves 1 modulo 97. */
function isIban(iban) {
    if (iban.length < 15 || iban.length > 34)
        return false;
    const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
    return BigInt(digits) % 97n === 1n;
}
/** The key is 97 less the number modulo 97; Corsica's 2A and 2B count as 19 and 18. */
function isNir(nir) {
    const number = nir.slice(0, 13).replace('2A', '19').replace('2B', '18');
    return BigInt(number) % 97n === 97n - BigInt(nir.slice(13));
}
/** Luhn, ISO/IEC 7812. A SIRET passes it too, so fourteen digits stay: no payment card has that many in France. */
function isCard(card) {
    if (card.length === 14)
        return false;
    let sum = 0;
    for (let i = 0; i < card.length; i++) {
        const digit = Number(card[card.length - 1 - i]);
        const doubled = i % 2 === 1 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 === 0;
}
//# sourceMappingURL=redact.js.map