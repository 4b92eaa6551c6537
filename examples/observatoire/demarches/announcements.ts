import { type Html, html } from '../html.ts'
import type { Demarche, Lang } from '../knowledge.ts'
import { spoken } from '../languages.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

/** What the porteur says is under way. */
export function announcementsSection({ announcements }: Demarche, lang: Lang): Html {
  const texts = DEMARCHE_TEXTS[lang].announcements
  const write = writersOf(lang)
  const list = html`<ul>${announcements.map(({ date, text, doneOn }) => html`<li><strong><time datetime="${date}">${write.day(date)}</time></strong> – ${spoken(text, 'fr', lang)}${doneOn === null ? null : html` <em>(${texts.done(write.day(doneOn))})</em>`}</li>`)}</ul>`
  return section(
    'annonces',
    texts.title,
    html`
      ${announcements.length === 0 ? html`<p>${texts.none}</p>` : list}`,
  )
}
