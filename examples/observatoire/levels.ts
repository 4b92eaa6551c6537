import { type Html, html } from './html.ts'
import type { Lang, Level } from './knowledge.ts'

export const LEVEL_WORDS: Record<Lang, Record<Level, string>> = {
  fr: { good: 'Bon', medium: 'Moyen', bad: 'À améliorer' },
  en: { good: 'Good', medium: 'Fair', bad: 'To improve' },
}

/** A shape, a word and a colour for each level: none of them is needed to understand the others. */
export function levelBadge(level: Level, lang: Lang): Html {
  return html`<span class="level"><svg width="14" height="14" aria-hidden="true"><use href="#${level}"/></svg> ${LEVEL_WORDS[lang][level]}</span>`
}

/** The shapes of the levels, drawn once at the top of each page. */
export function levelShapes(): Html {
  return html`
  <svg width="0" height="0" aria-hidden="true" class="shapes">
    <symbol id="good" viewBox="0 0 14 14"><circle class="good" cx="7" cy="7" r="6"/></symbol>
    <symbol id="medium" viewBox="0 0 14 14"><path class="medium" d="M7 0.5 13.5 7 7 13.5 0.5 7Z"/></symbol>
    <symbol id="bad" viewBox="0 0 14 14"><path class="bad" d="M7 1 13.5 13H0.5Z"/></symbol>
  </svg>`
}
