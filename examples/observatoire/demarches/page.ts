import { evolutionFigure } from '../charts/evolution-figure.ts'
import { type Html, html } from '../html.ts'
import type { Demarche, Knowledge } from '../knowledge.ts'
import type { Draw, Drawing } from '../page.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { announcementsSection } from './announcements.ts'
import { historyOf } from './history.ts'
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
  const { reading } = DEMARCHE_TEXTS[lang]
  return html`
    ${head(demarche, drawing)}
    ${satisfactionSection(demarche, drawing)}
    ${evolutionSection(demarche, drawing)}
    ${marksSection(demarche, lang)}
    ${participationSection(demarche, lang)}
    ${trustSection(demarche, lang)}
    ${indicatorsSection(demarche, lang)}
    ${announcementsSection(demarche, lang)}
    ${reportsSection(knowledge.reports.get(demarche.id), lang)}
    ${opinionsSection(knowledge.opinions.get(demarche.id), lang)}
    ${section(
      'lire',
      reading.title,
      html`
      <ul>${reading.points.map((point) => html`<li>${point}</li>`)}</ul>
      <p><a href="${drawing.href('methode/')}">${reading.method}</a></p>`,
    )}`
}

function head({ id, title, administration, ministere, state }: Demarche, drawing: Drawing): Html {
  const { lang, knowledge } = drawing
  const texts = DEMARCHE_TEXTS[lang]
  const give = html`<a class="action" href="${knowledge.collectorUrl}/avis/${id}">${texts.giveOpinion}</a>`
  const report = html`<a class="action second" href="${knowledge.collectorUrl}/signaler?demarche=${id}">${texts.report}</a>`
  return html`
    <h1>${title}</h1>
    <p>${administration === ministere ? administration : `${administration}, ${ministere}`}</p>
    ${state === 'open' ? null : html`<p class="notice">${texts[state]}</p>`}
    ${state === 'archived' ? null : html`<p class="actions">${state === 'open' ? give : null}${report}</p>`}`
}

function evolutionSection({ id }: Demarche, { knowledge, lang }: Drawing): Html {
  const { evolution } = DEMARCHE_TEXTS[lang]
  const write = writersOf(lang)
  const points = historyOf(id, 'satisfaction', knowledge.editions)
  const chart = () =>
    evolutionFigure(
      points,
      { max: 10, ticks: [0, 5, 8, 10], goal: 8 },
      { lang, name: evolution.name, unit: evolution.unit, write: write.mark, writeUpper: write.upperBound },
    )
  return section(
    'evolution',
    evolution.title,
    html`
      ${points.every(({ value }) => value === null) ? html`<p>${evolution.none}</p>` : chart()}`,
  )
}
