import { type Html, html } from '../html.ts'
import type { Demarche, Knowledge } from '../knowledge.ts'
import type { Draw, Drawing } from '../page.ts'
import { halves, section } from '../section.ts'
import { announcementsSection } from './announcements.ts'
import { evolutionSection } from './evolution.ts'
import { head } from './head.ts'
import { indicatorsSection } from './indicators.ts'
import { marksSection } from './marks.ts'
import { opinionsSection } from './opinions.ts'
import { participationSection } from './participation.ts'
import { reportsSection } from './reports.ts'
import { satisfactionSection } from './satisfaction.ts'
import { DEMARCHE_TEXTS } from './texts.ts'
import { trustSection } from './trust.ts'

/** A page for each démarche of the feed. */
export function demarchePages({ feed }: Knowledge): { path: string; draw: Draw }[] {
  return feed.demarches.map((demarche) => ({
    path: `demarches/${demarche.id}/`,
    draw: (drawing) => ({
      path: `demarches/${demarche.id}/`,
      title: demarche.title,
      description: DEMARCHE_TEXTS[drawing.lang].description(demarche.title, demarche.administration),
      main: demarcheMain(demarche, drawing),
      section: 'table',
    }),
  }))
}

function demarcheMain(demarche: Demarche, drawing: Drawing): Html {
  const { knowledge, lang } = drawing
  return html`
    ${head(demarche, lang)}
    ${actions(demarche, drawing)}
    ${halves(satisfactionSection(demarche, drawing), evolutionSection(demarche, drawing))}
    ${halves(
      marksSection(demarche, lang),
      html`${participationSection(demarche, lang)}${trustSection(demarche, lang)}`,
    )}
    ${halves(
      indicatorsSection(demarche, lang),
      html`
      ${announcementsSection(demarche, lang)}
      ${reportsSection(knowledge.reports.get(demarche.id), lang)}
      ${opinionsSection(knowledge.opinions.get(demarche.id), lang)}
      ${readingSection(drawing)}`,
    )}`
}

function readingSection({ lang, href }: Drawing): Html {
  const { reading } = DEMARCHE_TEXTS[lang]
  return section(
    'lire',
    reading.title,
    html`
      <ul>${reading.points.map((point) => html`<li>${point}</li>`)}</ul>
      <p><a href="${href('methode/')}">${reading.method}</a></p>`,
  )
}

function actions({ id, state }: Demarche, { lang, knowledge }: Drawing): Html {
  const texts = DEMARCHE_TEXTS[lang]
  const give = html`<a class="action" href="${knowledge.collectorUrl}/avis/${id}?lang=${lang}">${texts.giveOpinion}</a>`
  const report = html`<a class="action second" href="${knowledge.collectorUrl}/signaler?demarche=${id}&amp;lang=${lang}">${texts.report}</a>`
  return html`
    ${state === 'open' ? null : html`<p class="notice">${texts[state]}</p>`}
    ${state === 'archived' ? null : html`<p class="actions">${state === 'open' ? give : null}${report}</p>`}`
}
