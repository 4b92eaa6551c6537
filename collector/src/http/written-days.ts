import { isoDay, parisDay } from '@monavis/shared/period'
import type { Language } from './language.ts'

/** What writes the numbers and days of a language: in English, a day stands before its month. */
export const WRITING_LOCALES: Record<Language, string> = { fr: 'fr', en: 'en-GB' }

const days = inEach({ dateStyle: 'long', timeZone: 'UTC' })
const instants = inEach({ dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Paris' })

/** A day in words: `21 novembre 2026`. @param day `2026-11-21` */
export function writtenDay(day: string, lang: Language): string {
  const written = days[lang].format(Date.parse(day))
  // In French the first day of a month is an ordinal, and no other.
  return lang === 'fr' ? written.replace(/^1 /, '1er ') : written
}

/** The Paris day of an instant, in words. @param at ms */
export function writtenDayOf(at: number, lang: Language): string {
  return writtenDay(isoDay(parisDay(at)), lang)
}

/** An instant, Paris time: `21 nov. 2026, 10:00`. @param at ms */
export function writtenInstant(at: number, lang: Language): string {
  return instants[lang].format(at)
}

function inEach(options: Intl.DateTimeFormatOptions): Record<Language, Intl.DateTimeFormat> {
  return {
    fr: new Intl.DateTimeFormat(WRITING_LOCALES.fr, options),
    en: new Intl.DateTimeFormat(WRITING_LOCALES.en, options),
  }
}
