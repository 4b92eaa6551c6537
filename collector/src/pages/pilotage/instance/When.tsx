import type { Language } from '../../../http/language.ts'

/** An instant, in ms, as the language writes it, Paris time: 21 nov. 2026, 10:00. */
export function When({ at, lang }: { at: number; lang: Language }) {
  const written = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  })
  return <time dateTime={new Date(at).toISOString()}>{written.format(at)}</time>
}
