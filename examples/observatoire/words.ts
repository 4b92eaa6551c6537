/** Figures, days and ages as they are written in French. */

const integer = new Intl.NumberFormat('fr-FR')
const longDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' })
const parisDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' })
const parisTime = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short', timeZone: 'Europe/Paris' })
const ago = new Intl.RelativeTimeFormat('fr-FR')

export function writeCount(count: number): string {
  return integer.format(count)
}

/** `1 avis`, `2 démarches`: in French zero is singular. */
export function countOf(count: number, singular: string, plural: string): string {
  return `${writeCount(count)} ${count < 2 ? singular : plural}`
}

/** @param day at midnight UTC */
export function writeDay(day: Date): string {
  return ordinal(longDay.format(day))
}

/** `20 novembre 2026 à 14 h 32`, Paris time. */
export function writeInstant(instant: Date): string {
  return `${ordinal(parisDay.format(instant))} à ${parisTime.format(instant).replace(':', ' h ')}`
}

/** How long ago, in the largest unit that is whole: `il y a 3 heures`. */
export function writeAge(instant: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - instant.getTime()) / 60_000)
  if (minutes < 1) return 'il y a moins d’une minute'
  if (minutes < 60) return ago.format(-minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? ago.format(-hours, 'hour') : ago.format(-Math.floor(hours / 24), 'day')
}

/** In French only the first day of a month is an ordinal: `1er novembre`, `2 novembre`. */
function ordinal(day: string): string {
  return day.replace(/^1 /, '1er ')
}
