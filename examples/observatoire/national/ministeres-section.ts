import { plainTable } from '../charts/plain-table.ts'
import { shareBar } from '../charts/share-bar.ts'
import { type Html, html } from '../html.ts'
import type { Drawing } from '../page.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { sharesByMinistere } from './ministeres.ts'
import { NATIONAL_TEXTS } from './texts.ts'

/** The share above the goal of each ministère, as a bar and in figures. */
export function ministeresSection({ knowledge, lang }: Drawing): Html {
  const { ministeres: texts, outOf } = NATIONAL_TEXTS[lang]
  const write = writersOf(lang)
  const rows = sharesByMinistere(knowledge.feed.demarches).map(({ ministere, total, published, above }) => {
    const of = outOf(write.count(published), write.count(total))
    if (published === 0) return [ministere, html`<span class="detail">${texts.none}</span>`, of] as const
    const share = above / published
    const figure = html`<strong>${write.percent(share)}</strong> ${shareBar(share)}<span class="detail">${outOf(write.count(above), write.count(published))}</span>`
    return [ministere, figure, of] as const
  })
  return section(
    'ministeres',
    texts.title,
    plainTable(texts.caption, [texts.ministere, texts.share, texts.published], rows),
  )
}
