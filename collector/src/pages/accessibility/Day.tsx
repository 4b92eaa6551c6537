import type { Language } from '../../http/language.ts'
import { writtenDay } from '../../http/written-days.ts'

/** A day (`2026-11-21`) as the language writes it: 21 novembre 2026. */
export function Day({ day, lang }: { day: string; lang: Language }) {
  return <time dateTime={day}>{writtenDay(day, lang)}</time>
}
