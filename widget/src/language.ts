import { prompt as en } from '@monavis/shared/texts/en'
import { prompt as fr } from '@monavis/shared/texts/fr'

export const TEXTS = { fr, en }
export type PromptLocale = keyof typeof TEXTS

/**
 * The first of `wished` that the prompt can be read in, region aside (`en-GB` is English); else French.
 * @param wished language tags (BCP 47), best first
 */
export function chooseLocale(wished: readonly (string | null | undefined)[]): PromptLocale {
  for (const tag of wished) {
    const language = tag?.toLowerCase().split('-')[0]
    if (language === 'fr' || language === 'en') return language
  }
  return 'fr'
}
