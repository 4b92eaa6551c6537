import type { Language } from '../../../http/language.ts'
import { en } from './act-words-en.ts'
import { type ActWords, fr } from './act-words-fr.ts'

/** What each act is called. */
export const ACT_WORDS: Record<Language, ActWords> = { fr, en }

/**
 * An act as people read it. The same may be done on a page and by a key: what came by the API says so.
 * @returns undefined where this version knows of no such act
 */
export function wordsOf(act: string, lang: Language): string | undefined {
  if (!isKnown(act)) return undefined
  return act.includes(' /api/') ? `${ACT_WORDS[lang][act]} (API)` : ACT_WORDS[lang][act]
}

function isKnown(act: string): act is keyof ActWords {
  return Object.hasOwn(fr, act)
}
