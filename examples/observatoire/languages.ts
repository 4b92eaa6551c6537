/** Texts in a language that is not that of their page: a voice that reads them is told so (RGAA 8.7, 8.10). */

import { type Html, html } from './html.ts'
import type { Lang } from './knowledge.ts'

/** Those that citizens may write in that are read from right to left. */
const RIGHT_TO_LEFT = ['ar']

/**
 * What an element says of the language of its text: nothing where that is the page's.
 * @param its as in BCP 47: `fr`, as all that the State writes; `ar`
 */
export function langOf(its: string, page: Lang): Html | null {
  if (its === page) return null
  return html` lang="${its}"${RIGHT_TO_LEFT.includes(its) ? html` dir="rtl"` : null}`
}

/** The same of a text that has no element to itself. */
export function spoken(text: string, its: string, page: Lang): Html {
  return its === page ? html`${text}` : html`<span${langOf(its, page)}>${text}</span>`
}
