import type { Satisfaction } from '@monavis/shared/questionnaire'
import { ara, eng, fra, por, spa } from 'stopword'
import { foldWord } from '../../store/search-words.ts'

/** A word that people write often. */
export interface RecurrentWord {
  /** As it was first written, in lower case. */
  word: string
  /** In how many comments it stands. */
  comments: number
  /** Mean of their marks, 0 to 10. */
  mark: number
}

/** Shorter ones say nothing by themselves. */
const MIN_CHARS = 3
/** Seen once, a word is no habit. */
const MIN_COMMENTS = 2
/** What each smiley is worth, as in the scores. */
const MARKS: Record<Satisfaction, number> = { 1: 0, 2: 5, 3: 10 }

const STOP_WORDS = new Set([fra, eng, spa, por, ara].flat().map(foldWord))
/** What redaction has put in the place of something. */
const BRACKETS = /\[[^[\]]{1,20}\]/g
const BETWEEN_WORDS = /[^\p{L}\p{M}]+/u

/**
 * The words that stand in the most comments, those that every text is full of left out.
 * @param max how many are told
 */
export function recurrentWords(
  comments: readonly { satisfaction: Satisfaction; texts: readonly string[] }[],
  max: number,
): RecurrentWord[] {
  const folded = new Map<string, string>()
  const found = new Map<string, { word: string; comments: number; marks: number }>()
  for (const { satisfaction, texts } of comments) {
    for (const [key, word] of wordsOf(texts, folded)) {
      const known = found.get(key) ?? { word, comments: 0, marks: 0 }
      known.comments++
      known.marks += MARKS[satisfaction]
      found.set(key, known)
    }
  }
  return (
    [...found.values()]
      .filter((word) => word.comments >= MIN_COMMENTS)
      // By code units where they are level: a dictionary's order costs more than all the rest.
      .sort((a, b) => b.comments - a.comments || (a.word < b.word ? -1 : 1))
      .slice(0, max)
      .map(({ word, comments: n, marks }) => ({ word, comments: n, mark: marks / n }))
  )
}

/** Each word of some texts once, as it is compared and as it was written. */
function wordsOf(texts: readonly string[], folded: Map<string, string>): Map<string, string> {
  const words = new Map<string, string>()
  for (const text of texts) {
    for (const word of text.replace(BRACKETS, ' ').toLowerCase().split(BETWEEN_WORDS)) {
      // The same few thousand words come again and again.
      let key = folded.get(word)
      if (key === undefined) {
        key = foldWord(word)
        folded.set(word, key)
      }
      if (key.length >= MIN_CHARS && !STOP_WORDS.has(key) && !words.has(key)) words.set(key, word)
    }
  }
  return words
}
