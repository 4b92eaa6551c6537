import { plainTable } from '../charts/plain-table.ts'
import { shareBar } from '../charts/share-bar.ts'
import { type Html, html } from '../html.ts'
import { langOf } from '../languages.ts'
import { ministereSlugs } from '../ministeres/ministeres.ts'
import type { Drawing } from '../page.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { sharesByMinistere } from './ministeres.ts'
import { NATIONAL_TEXTS } from './texts.ts'

/** The share above the goal of each ministère, as a bar and in figures. */
export function ministeresSection({ knowledge, lang, href }: Drawing): Html {
  const { ministeres: texts, outOf } = NATIONAL_TEXTS[lang]
  const write = writersOf(lang)
  const slugs = ministereSlugs(knowledge.feed.demarches)
  const rows = sharesByMinistere(knowledge.feed.demarches).map(({ ministere, total, published, above }) => {
    const name = html`<a href="${href(`ministeres/${slugs.get(ministere) ?? ''}/`)}"${langOf('fr', lang)}>${ministere}</a><span class="detail">${texts.published(outOf(write.count(published), write.count(total)))}</span>`
    if (published === 0) return [name, html`<span class="detail">${texts.none}</span>`] as const
    const share = above / published
    const figure = html`<strong>${write.percent(share)}</strong> ${shareBar(share)}<span class="detail">${outOf(write.count(above), write.count(published))}</span>`
    return [name, figure] as const
  })
  return section(
    'ministeres',
    texts.title,
    html`${plainTable(texts.caption, [texts.ministere, texts.share], rows)}
      <p><a href="${href('ministeres/')}">${texts.sheets}</a></p>`,
  )
}
