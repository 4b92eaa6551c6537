import { writeQuarter } from '../charts/quarters.ts'
import { type Html, html } from '../html.ts'
import type { FrozenDemarche, Knowledge } from '../knowledge.ts'
import type { Draw, Drawing } from '../page.ts'
import { section } from '../section.ts'
import { evolutionSection } from './evolution.ts'
import { head } from './head.ts'
import { markOf } from './satisfaction.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

/** A démarche that is followed no more, as the last edition that knows it says. */
interface Past {
  demarche: FrozenDemarche
  /** `2026-T2` */
  edition: string
}

/** A page for each démarche that editions know and the feed no longer has. What no edition knows has none. */
export function pastPages({ feed, editions }: Knowledge): { path: string; draw: Draw }[] {
  const followed = new Set(feed.demarches.map(({ id }) => id))
  const past = new Map<number, Past>()
  // The newest stands first, and has the last word.
  for (const { name: edition, demarches } of editions)
    for (const demarche of demarches)
      if (!followed.has(demarche.id) && !past.has(demarche.id)) past.set(demarche.id, { demarche, edition })
  return [...past.values()].map((one) => ({
    path: `demarches/${one.demarche.id}/`,
    draw: (drawing) => ({
      path: `demarches/${one.demarche.id}/`,
      title: one.demarche.title,
      description: DEMARCHE_TEXTS[drawing.lang].description(one.demarche.title, one.demarche.administration),
      main: pastMain(one, drawing),
      section: 'table',
    }),
  }))
}

/** Nothing to press: nobody reads what would be sent. */
function pastMain({ demarche, edition }: Past, drawing: Drawing): Html {
  const { lang, href } = drawing
  const { archived, satisfaction, past } = DEMARCHE_TEXTS[lang]
  const score = demarche.year.satisfaction
  const link = html`<a href="${href(`editions/${edition}/`)}">${past.last(writeQuarter(edition, lang))}</a>`
  return html`
    ${head(demarche, lang)}
    <p class="notice">${archived}</p>
    ${section(
      'satisfaction',
      satisfaction,
      html`
      ${score.mark === null ? html`<p>${past.none}</p>` : markOf(score, drawing)}
      <p>${link}</p>`,
    )}
    ${evolutionSection(demarche, drawing)}`
}
