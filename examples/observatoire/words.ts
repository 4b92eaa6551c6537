/** Figures, days and ages as they are written in a language. */

import { type Figures, figuresOf } from './figures.ts'
import type { Lang } from './knowledge.ts'

export interface Writers extends Figures {
  /** `20 novembre 2026`, `20 November 2026`. @param day at midnight UTC, or as `2026-11-20` */
  day(day: Date | string): string
  /** `novembre 2026`. @param month `2026-11` */
  month(month: string): string
  /** `20 novembre 2026 à 14 h 32`, `20 November 2026 at 14:32`, Paris time. */
  instant(instant: Date): string
  /** How long ago, in the largest unit that is whole: `il y a 3 heures`, `3 hours ago`. */
  age(instant: Date, now: Date): string
}

/** British English: days come before months, as they do in French. */
const LOCALES: Record<Lang, string> = { fr: 'fr-FR', en: 'en-GB' }

const writers: Record<Lang, Writers> = { fr: makeWriters('fr'), en: makeWriters('en') }

export function writersOf(lang: Lang): Writers {
  return writers[lang]
}

function makeWriters(lang: Lang): Writers {
  const locale = LOCALES[lang]
  const isFrench = lang === 'fr'
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const longMonth = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const parisDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' })
  const parisTime = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'Europe/Paris' })
  const ago = new Intl.RelativeTimeFormat(locale)

  // In French only the first day of a month is an ordinal: `1er novembre`, `2 novembre`; no line ends after either.
  const held = (day: string) => (isFrench ? day.replace(/^1 /, '1er ').replace(' ', '\u00a0') : day)
  return {
    ...figuresOf(lang),
    day: (day) => held(longDay.format(new Date(day))),
    month: (month) => longMonth.format(new Date(month)),
    instant(instant) {
      const time = parisTime.format(instant)
      return isFrench
        ? `${held(parisDay.format(instant))} à ${time.replace(':', '\u00a0h\u00a0')}`
        : `${parisDay.format(instant)} at ${time}`
    },
    age(instant, now) {
      const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000)
      if (minutes < 1) return isFrench ? 'il y a moins d’une minute' : 'less than a minute ago'
      if (minutes < 60) return ago.format(-minutes, 'minute')
      const hours = Math.floor(minutes / 60)
      return hours < 24 ? ago.format(-hours, 'hour') : ago.format(-Math.floor(hours / 24), 'day')
    },
  }
}

export const { count: writeCount, countOf, day: writeDay, instant: writeInstant, age: writeAge } = writers.fr
