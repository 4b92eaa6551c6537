import en from 'naughty-words/en.json' with { type: 'json' }
import fr from 'naughty-words/fr.json' with { type: 'json' }
import { fold } from './fold.ts'

/**
 * What honest texts about démarches hold, of the list or a plural of it: a chimney is swept, a wreath laid, a crime
 * reported, and the Chiers is a river.
 */
const HARMLESS = new Set(
  [
    'bander, bourré, bourrée, chatte, chiers, folle, gerbe, gerber, jouir, ménage à trois, pédale, péter, ramoner, tanche',
    'anal, anus, clitoris, fecal, genitals, intercourse, nipple, nipples, penis, rectum, semen, vagina, vulva',
    'date rape, incest, neonazi, nudity, paedophile, pedophile, pornography, rape, raping, rapist, swastika, voyeur',
    'sex, sexual, sexuality, sexually',
    'big black, cialis, coon, coons, domination, escort, girl on, lolita, nude, skeet, snatch, spastic, taste my',
    'tied up, undressing, viagra, xx, xxx',
  ]
    .flatMap((words) => words.split(', '))
    .map(fold),
)

const ROWS = [...fr, ...en]
  .map(fold)
  .filter((word) => /^[\p{L}\p{N} '-]+$/u.test(word) && !HARMLESS.has(word))
  .map(drawnOut)
/** Plurals too, which the list has few of: "connards", "salopes". */
const RUDE = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${ROWS.join('|')})[sx]?(?![\\p{L}\\p{N}-])`, 'gu')
/** "m e r d e", "m.e.r.d.e": four letters or more, for two or three are often initials. */
const SPELLED_OUT = /(?<![\p{L}\p{N}])\p{L}(?:[ .*_-]\p{L}){3,}(?![\p{L}\p{N}])/gu

/**
 * The first word of a public list of insults and obscenities, in French or English, that a text holds: also in the
 * plural, spelled out, or with its letters drawn out ("meeerde").
 * Source: the package `naughty-words` (List of Dirty, Naughty, Obscene and Otherwise Bad Words, CC BY 4.0).
 * @returns the word as the text has it, folded; undefined where there is none
 */
export function findRudeWord(text: string): string | undefined {
  const joined = fold(text).replace(SPELLED_OUT, (letters) => letters.replace(/\P{L}/gu, ''))
  return joined.match(RUDE)?.find((word) => !HARMLESS.has(word))
}

/** A letter may stand three times and more in place of once or twice; never twice for once: "cul" is not in "culle". */
function drawnOut(word: string): string {
  return word.replace(/(\p{L})\1?/gu, (run, letter) =>
    run === letter ? `${letter}(?:${letter}{2,})?` : `${letter}{2,}`,
  )
}
