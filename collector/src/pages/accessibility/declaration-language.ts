import type { Locale } from '@monavis/shared/vote'
import type { Language } from '../../http/language.ts'

/** The language the declaration, and the method of the scores, are read in by whoever reads the service in another: French by law, else English. */
export function declarationLanguage(lang: Locale): Language {
  return lang === 'fr' ? 'fr' : 'en'
}
