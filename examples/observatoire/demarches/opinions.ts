import { type Html, html } from '../html.ts'
import type { Lang, Opinion } from '../knowledge.ts'
import { langOf } from '../languages.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

interface Opinions {
  givenUp: number
  opinions: readonly Opinion[]
}

/** Opinions that a moderator has published, with the porteur's answers. */
export function opinionsSection(told: Opinions | undefined, lang: Lang): Html {
  const texts = DEMARCHE_TEXTS[lang].opinions
  const { givenUp, opinions } = told ?? { givenUp: 0, opinions: [] }
  const people = writersOf(lang).countOf(givenUp, ...texts.person)
  return section(
    'avis',
    texts.title,
    html`
      ${givenUp > 0 ? html`<p>${texts.givenUpCount(people)}</p>` : null}
      ${opinions.length === 0 ? html`<p>${texts.none}</p>` : html`<ol class="opinions">${opinions.map((opinion) => opinionItem(opinion, lang))}</ol>`}
      <p class="detail">${texts.moderated}</p>`,
  )
}

function opinionItem(opinion: Opinion, lang: Lang): Html {
  const { number, month, outcome, satisfaction, text, locale, answer } = opinion
  const texts = DEMARCHE_TEXTS[lang].opinions
  const write = writersOf(lang)
  return html`
        <li id="avis-${number}">
          <p><strong>${texts.given[satisfaction]}</strong>${outcome === 'given-up' ? html` – <em>${texts.givenUp}</em>` : null} <span class="detail">${write.month(month)}</span></p>
          ${text ? html`<blockquote${langOf(locale, lang)}><p>${text}</p></blockquote>` : null}
          ${answer && html`<div class="answer"><p class="detail">${texts.answer(write.month(answer.month))}</p><p${langOf('fr', lang)}>${answer.text}</p></div>`}
        </li>`
}
