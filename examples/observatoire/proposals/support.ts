import { type Html, html } from '../html.ts'
import type { Lang, Proposal } from '../knowledge.ts'
import { spoken } from '../languages.ts'
import { writersOf } from '../words.ts'
import { TEXTS } from './texts.ts'

/** How many support a proposal, and the button to be one more of them where that still weighs. */
export function support(
  { number, title, locale, state, supports }: Proposal,
  collectorUrl: string,
  lang: Lang,
): Html {
  const texts = TEXTS[lang]
  const isOver = state === 'done' || state === 'refused'
  return html`
        <div class="support">
          <p>${writersOf(lang).countOf(supports, ...texts.supports)}</p>${
            isOver
              ? null
              : html`
          <form method="post" action="${collectorUrl}/propositions/${number}/soutien">
            <input type="hidden" name="lang" value="${lang}">
            <button>${texts.support}<span class="hidden"> ${texts.supportOf(spoken(title, locale, lang))}</span></button>
          </form>`
          }
        </div>`
}
