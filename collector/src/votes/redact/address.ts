import { findSpans, type Kind } from './span.ts'

/**
 * Postal address lines, as La Poste's norm (NF Z 10-011) and people in a hurry write them: a number and a way, with
 * what follows up to the town; a box, a lieu-dit or a country road with its postal code. A way that has
 * neither a number nor a postal code is a place like any other and stays, so does a postal code alone.
 */

/** What stands for itself in a pattern, or is the head of a group; a class of characters; a letter. */
const PARTS = /\\p\{\w+\}|\\.|\(\?<?[:=!]|\[[^\]]*\]|\p{L}/gu

/**
 * A pattern in capitals too, letter by letter. Not by `(?i:…)`, whose choices (`rue|quai`) V8 takes as they are written
 * once a process holds so much compiled code that it optimises no more of it (`--no-regexp-optimization`).
 */
const anyCase = (pattern: string) =>
  `(?:${pattern.replace(PARTS, (part) => {
    if (part.startsWith('['))
      return part.replace(/\p{L}(?:-\p{L})?/gu, (letters) => letters + letters.toUpperCase())
    return /^\p{Ll}$/u.test(part) ? `[${part}${part.toUpperCase()}]` : part
  })})`
/** The end of a word. */
const END = '(?![\\p{L}\\d])'

/** Words that follow an address and are no part of it. */
const STOP = `(?!${anyCase('et|ou|où|mais|car|donc|ni|depuis|est|sont|étai[ts]?|je|j|tu|il|elle|on|nous|vous|ils|elles|mon|ma|mes|votre|vos|notre|nos|son|sa|ses|ce|cet|cette|ces|c|n|ne|pas|plus|que|qui|dont|avec|sans|pour|par|dans|chez|vers|merci|svp|tel|tél|mail|a|à|ai|ont|suis|toujours|jamais|encore|très|trop|puis|alors|quand|si|comme|bonjour|cordialement|hier|demain|and|the|is|since|cedex')}${END})`
const LINK = anyCase('(?:de|du|des|la|le|les|en|aux?|sur|sous|lès)')
const ELISION = "(?:[dlDL]['’])?"
const CAPITALISED = `${STOP}${ELISION}\\p{Lu}[\\p{L}\\p{M}'’]{0,25}(?:-[\\p{L}\\p{M}'’]{1,25}){0,6}`
const LOWER = `${STOP}${ELISION}[\\p{Ll}œ][\\p{L}\\p{M}'’]{1,25}(?:-[\\p{L}\\p{M}'’]{1,25}){0,6}`
const DATE = `\\d{1,2}(?:er)? ${anyCase('(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)')}(?: 1[89]\\d\\d)?`
const FIRST = `(?:${DATE}|${CAPITALISED})`
/** "de la République", "du Général Leclerc"; in lower case, three words at most. */
const PROPER = `(?: ${LINK}){0,3} ${FIRST}(?:(?: ${LINK}){0,2} ${FIRST}){0,4}`
const COMMON = `(?: ${LINK}){0,3} ${LOWER}(?:(?: ${LINK}){0,2} ${LOWER}){0,2}`
const NAME = `(?:${PROPER}|${COMMON})`

const POSTCODE = '(?:F[- ]?)?(?<!\\d)\\d{2} ?\\d{3}(?!\\d)'
const CITY_WORD = `(?:[- ]${LINK}){0,2}[- ]${CAPITALISED}`
const CITY = `(?:(?:${LINK} )?${CAPITALISED}(?:${CITY_WORD}){0,4}|(?:${anyCase('le|la|les|saint|sainte|st|ste')} )?${LOWER})(?: \\d{1,2}(?:er|e|[èe]me)${END})?(?: ${anyCase('cedex')}(?: \\d{1,2}(?!\\d))?)?`
const TOWN = `[,\\s-]{1,3}${POSTCODE}(?: ?[,-]? ?${CITY})?`
const FLAT = `${anyCase('(?:appartement|appt?|apt|b[âa]t(?:iment)?|escalier|esc|porte|hall|entr[ée]e|bp|cs)')}${END}\\.? ?[\\p{L}\\d]{0,6}`
/** Flat, building, staircase, floor, box: between the way and the town. */
const COMPLEMENT = `[, \\n-]{1,3}(?:${FLAT}|\\d{1,2}(?:er|e|[èe]me) ${anyCase('[ée]tage')})`
const REST = `(?:${COMPLEMENT}){0,4}`

/** The "point kilométrique" of roads overseas. */
const PK = anyCase('(?<!\\p{L})pk')
const NUMBER = `(?<![\\p{L}\\d/.-]|\\d,|${anyCase('en|depuis|année')} )\\d{1,4}(?: ?[-/] ?\\d{1,4})?(?: ?${anyCase('(?:bis|ter|quater|[a-d])')}${END})?,? `
const WAY = anyCase(
  '(?:rue|r\\.|r(?= d)|avenue|ave?\\.?|boulevard|boul\\.|b[dl]d?\\.?|bvd|all[ée]es?|all\\.|impasse|imp\\.?|chemin|chem\\.?|ch\\.|quai|route|rte\\.?|square|sq\\.?|sentier|ruelle|venelle|faubourg|f(?:b)?g\\.?|mont[ée]e|esplanade|promenade|traverse|rond[- ]point|chauss[ée]e|lotissement|lot\\.|hameau)',
)
/** Ways that are also common nouns: "2 places", "3 cours"; they need a proper name or a town. */
const NOUN = anyCase(
  '(?:place|pl\\.?|cours?|passage|mail|r[ée]sidence|r[ée]s\\.|voie|villa|cit[ée]|domaine|clos|quartier|parvis)',
)
const OLD = anyCase('(?:grande?|petite|vieille|haute|basse)[- ]rue')
const SPOT = anyCase('(?:lieu[- ]?dit|ld|hameau|r[ée]sidence|r[ée]s\\.|lotissement)')
const BOX = anyCase('(?:b\\.?p\\.?|cs|bo[îi]te postale)')

/** What people put before the number: the building, the name of the residence. */
const LEAD = `(?:(?<![\\p{L}\\d])(?:${FLAT}|${SPOT}${END}${NAME})[, \\n-]{1,3}){0,2}`

const LINE = `${NUMBER}(?:${WAY}${END}${NAME}|${NOUN}${END}${PROPER}|${OLD}${END})${REST}`
/** All that can be an address where no postal code is in sight: searched from digits alone, it costs little. */
const NUMBERED = new RegExp(LINE, 'gu')
const ANY_POSTCODE = /\d\d ?\d{3}/
const WITH_POSTCODE = new RegExp(
  [
    `${LEAD}(?:${PK} ?)?${LINE}(?:${TOWN})?`,
    `${NUMBER}${NOUN}${END}${COMMON}${REST}${TOWN}`,
    `(?<![\\p{L}\\d])(?:${SPOT}|${WAY})${END}${NAME}(?:,? \\d{1,4})?${REST}${TOWN}`,
    `(?<![\\p{L}\\d])${BOX} ?(?:n° ?)?\\d{1,5}${TOWN}`,
  ].join('|'),
  'gu',
)

export const address: Kind = {
  mask: '[adresse]',
  minDigits: 1,
  find: (plain) =>
    findSpans(plain, ANY_POSTCODE.test(plain) ? WITH_POSTCODE : NUMBERED, (match) => match.length),
}
