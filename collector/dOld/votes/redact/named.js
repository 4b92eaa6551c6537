/**
 * What the words before a number say of it. "numéro fiscal : 1234567890123" is one; "colis 1234567890123" is none.
 */
/** As far back as a name is looked for. */
const MAX_NAME_CHARS = 48;
/** What may stand between a name and its number. No closing bracket: a mask's own words name nothing. */
const LINK = '[\\s:#.,;=*/(«"-]{0,4}(?:(?:n[°ºo]|num[ée]ro|number|est|is|es|é|de|le|el|my|:)[\\s:.]{0,3}){0,3}\\(?$';
const nameBefore = (words) => new RegExp(`(?<!\\p{L})(?:${words})${LINK}`, 'iu');
const NAMES = {
    phone: nameBefore('t[ée]l|t[ée]l[ée]phone|tel[ée]fono|telem[óo]vel|phone|cell|mobile|portable|port|fixe|gsm|whatsapp|m[óo]vil|هاتفي|هاتف'),
    nir: nameBefore('nir|s[ée]cu|s[ée]curit[ée] sociale|social security(?: number)?|n° ?ss|ss|insee|assur[ée]e?|carte vitale'),
    tax: nameBefore('spi|(?:num[ée]ro|n°|identifiant|id) ?fiscal(?: (?:de|du) [\\p{L} ]{1,20})?|fiscal|t[ée]l[ée]d[ée]clarant|d[ée]clarant(?: \\d)?|tax (?:number|id)'),
    card: nameBefore('carte|carte bancaire|cb|card|visa|mastercard|diners(?: club)?|tarjeta|cart[ãa]o'),
    /** Numbers of things: what is kept unless its own digits prove it something else. */
    thing: nameBefore('siret|siren|dossier|r[ée]f|r[ée]f[ée]rence|demande|facture|contrat|commande|colis|suivi|cerfa|ean|code[- ]barres?|horodatage|rna|agr[ée]ment|matricule|allocataire|d[ée]marche|formulaire|client|id'),
};
/** Whether the words before the number that begins at `start` name it so. */
export function isNamed(name, plain, start) {
    return NAMES[name].test(plain.slice(Math.max(0, start - MAX_NAME_CHARS), start));
}
//# sourceMappingURL=named.js.map