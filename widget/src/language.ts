import { prompt } from '@monavis/shared/texts/fr'
import { LOCALES, type Locale } from '@monavis/shared/vote'
import type { SpokenTexts } from './conversation.ts'

/**
 * The first of `wished` that a person can be met in, region aside (`en-GB` is English); undefined where there is none.
 * @param wished language tags (BCP 47), best first
 */
export function chooseLocale(wished: readonly (string | null | undefined)[]): Locale | undefined {
  for (const tag of wished) {
    const known = LOCALES.find((locale) => locale === tag?.toLowerCase().split('-')[0])
    if (known) return known
  }
  return undefined
}

/**
 * All that is said in a language. As data, not as a script: no policy that lets a vote pass forbids it. The French of
 * the prompt, which most people read, comes with the script, and not twice.
 */
export async function fetchTexts(collector: string, locale: Locale): Promise<SpokenTexts> {
  const response = await fetch(`${collector}/widget/${locale}.json`)
  return { prompt, ...(await response.json()) }
}

/** What the prompt says: in French at once. */
export async function promptIn(collector: string, locale: Locale): Promise<SpokenTexts['prompt']> {
  return locale === 'fr' ? prompt : (await fetchTexts(collector, locale)).prompt
}
