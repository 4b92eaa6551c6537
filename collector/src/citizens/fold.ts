import { foldWord } from '../store/search-words.ts'

/** Text as it is compared: without case, accents, ligatures or a choice of apostrophes; one space between words. */
export function fold(text: string): string {
  return foldWord(text).replaceAll('’', "'").replace(/\s+/g, ' ').trim()
}
