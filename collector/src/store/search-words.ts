/** A word that is searched for, folded as the index has it. */
export interface SearchWord {
  text: string
  /** `dossier*`: any word that begins so. */
  isBeginning: boolean
}

/** Of what is typed; more would find nothing anyway. */
const MAX_WORDS = 10

/** A text as its words are compared: without case, accents or ligatures. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
}

/** The words of what was typed: letters and digits alone, whatever stands between them. No operator is left. */
export function searchWords(typed: string): SearchWord[] {
  const words = foldWord(typed).matchAll(/([\p{L}\p{N}]+)(\*?)/gu)
  return [...words].slice(0, MAX_WORDS).map(([, text = '', star]) => ({ text, isBeginning: star !== '' }))
}
