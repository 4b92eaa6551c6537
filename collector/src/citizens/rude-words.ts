import en from 'naughty-words/en.json' with { type: 'json' }
import fr from 'naughty-words/fr.json' with { type: 'json' }
import { fold } from './fold.ts'

/** Words of the list that honest texts about démarches hold: a chimney is swept, a wreath laid. */
const HARMLESS = new Set(
  [
    'bander',
    'bourré',
    'bourrée',
    'folle',
    'gerbe',
    'ménage à trois',
    'pédale',
    'ramoner',
    'tanche',
    'sex',
  ].map(fold),
)

const ROWS = [...fr, ...en]
  .map(fold)
  .filter((word) => /^[\p{L}\p{N} '-]+$/u.test(word) && !HARMLESS.has(word))
const RUDE = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${ROWS.join('|')})(?![\\p{L}\\p{N}-])`, 'u')

/**
 * The first word of a public list of insults and obscenities, in French or English, that a text holds.
 * Source: the package `naughty-words` (List of Dirty, Naughty, Obscene and Otherwise Bad Words, CC BY 4.0).
 * @returns the word as the list has it, folded; undefined where there is none
 */
export function findRudeWord(text: string): string | undefined {
  return RUDE.exec(fold(text))?.[0]
}
