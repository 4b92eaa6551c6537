import type { Language } from '../../http/language.ts'

/** A day (`2026-11-21`) as the language writes it: 21 novembre 2026. */
export function Day({ day, lang }: { day: string; lang: Language }) {
  const written = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return <time dateTime={day}>{written.format(Date.parse(day))}</time>
}
