import type { Language } from '../../http/language.ts'

/** A mark in words: one decimal, cut and not rounded, as everywhere. @param mark out of 10 */
export function shownMark(mark: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    roundingMode: 'trunc',
  }).format(mark)
}

/** A Paris day in words. */
export function shownDay(day: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day * 86_400_000)
}
