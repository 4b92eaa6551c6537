import { fold } from '../fold.ts'

/** What part of the words of both titles must be common to both: "Refaire mon permis bateau", "Permis bateau". */
const COMMON_SHARE = 0.6
/** Offered to whoever proposes: more would not be read. */
const MAX_OFFERED = 5

/** Articles, prepositions, pronouns, and the verbs that half of all titles of démarches begin with. */
const STOP_WORDS = new Set(
  [
    'l d s m j n c qu un une le la les des du de au aux et ou a à en dans sur pour par avec sans chez vers',
    'ce cet cette ces mon ma mes son sa ses leur leurs notre nos votre vos je on il elle se sa y',
    'demander demande demandes faire obtenir effectuer déposer dépôt ligne démarche démarches',
    'the of an to for in my your and or',
  ].flatMap((words) => fold(words).split(' ')),
)

/** The words that tell a title from others: folded, in the singular, each once. */
export function wordsOf(title: string): Set<string> {
  const all = fold(title)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const telling = all.filter((word) => !STOP_WORDS.has(word))
  // "Pour et par" says nothing else, and is alike to itself still.
  return new Set((telling.length > 0 ? telling : all).map(singular))
}

/** Words that two sets share, in proportion to all words of both: 0 to 1 (Jaccard). */
export function likeness(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const common = [...some].filter((word) => others.has(word)).length
  return common === 0 ? 0 : common / (some.size + others.size - common)
}

/** Makes ready to be asked which of many titles are alike to one. @returns the most alike first, five at most */
export function indexTitles<T extends { title: string }>(all: readonly T[]): (title: string) => T[] {
  const indexed = all.map((one) => ({ one, words: wordsOf(one.title) }))
  return (title) => {
    const words = wordsOf(title)
    return indexed
      .map(({ one, words: others }) => ({ one, share: likeness(words, others) }))
      .filter(({ share }) => share >= COMMON_SHARE)
      .sort((a, b) => b.share - a.share)
      .slice(0, MAX_OFFERED)
      .map(({ one }) => one)
  }
}

/** Near enough for French and English: what ends in s or x is taken for a plural, "acte" and "actes" for one. */
function singular(word: string): string {
  return word.length > 3 ? word.replace(/[sx]$/, '') : word
}
