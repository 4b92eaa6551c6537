import type { Language } from '../../http/language.ts'
import { writtenInstant } from '../../http/written-days.ts'

/** An instant, in ms, as the language writes it, Paris time: 21 nov. 2026, 10:00. */
export function When({ at, lang }: { at: number; lang: Language }) {
  return <time dateTime={new Date(at).toISOString()}>{writtenInstant(at, lang)}</time>
}
