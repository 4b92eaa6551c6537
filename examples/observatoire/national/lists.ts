import { plainTable } from '../charts/plain-table.ts'
import { type Html, html } from '../html.ts'
import { langOf } from '../languages.ts'
import { levelBadge } from '../levels.ts'
import type { Drawing } from '../page.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { exemplary, toImproveFirst } from './priorities.ts'
import { NATIONAL_TEXTS } from './texts.ts'

/** Few enough to be read, and acted on. */
const MAX_LISTED = 20

export function exemplarySection({ knowledge, lang, href }: Drawing): Html {
  const texts = NATIONAL_TEXTS[lang].exemplary
  const write = writersOf(lang)
  const items = exemplary(knowledge.feed.demarches)
    .slice(0, MAX_LISTED)
    .map(({ id, title, scores: { satisfaction } }) => {
      const mark = satisfaction.mark === null ? null : write.mark(satisfaction.mark)
      return html`<li><a href="${href(`demarches/${id}/`)}"${langOf('fr', lang)}>${title}</a> <strong>${mark}</strong></li>`
    })
  return section(
    'exemplaires',
    texts.title,
    html`<p>${texts.rule}</p>${items.length === 0 ? html`<p>${texts.none}</p>` : html`<ol>${items}</ol>`}`,
  )
}

export function improveSection({ knowledge, lang, href }: Drawing): Html {
  const texts = NATIONAL_TEXTS[lang].improve
  const write = writersOf(lang)
  const rows = toImproveFirst(knowledge.feed.demarches)
    .slice(0, MAX_LISTED)
    .map(({ demarche: { id, title, scores }, mark, uses }) => {
      const { level } = scores.satisfaction
      const reason = texts.reason(write.count(Math.round(uses)), write.upperBound(8 - mark))
      return [
        html`<a href="${href(`demarches/${id}/`)}"${langOf('fr', lang)}>${title}</a><span class="detail">${reason}</span>`,
        html`<strong>${write.mark(mark)}</strong> ${level && levelBadge(level, lang)}`,
      ] as const
    })
  const table = plainTable(texts.caption, [texts.demarche, texts.mark], rows)
  return section(
    'ameliorer',
    texts.title,
    html`<p>${texts.rule}</p>${rows.length === 0 ? html`<p>${texts.none}</p>` : table}`,
  )
}
