import { type Html, html } from '../html.ts'
import type { Demarche } from '../knowledge.ts'
import { langOf } from '../languages.ts'
import { levelBadge } from '../levels.ts'
import { exemplary, type Priority, toImproveFirst } from '../national/priorities.ts'
import type { Drawing, Page } from '../page.ts'
import { table } from '../table/table.ts'
import { TABLE } from '../table/texts.ts'
import { writersOf } from '../words.ts'
import { countsOf, type Part } from './counts.ts'
import type { Ministere } from './ministeres.ts'
import { MINISTERES } from './texts.ts'

/** What a sheet names of each kind: a page of paper, not a catalogue. */
const NAMED = 5
/** Rows of a sheet: with more, the page would weigh too much on a phone. */
const ROWS = 150

/** A ministère on a sheet: its figures, what to begin with, what to learn from, and its démarches. */
export function ministereSheet(drawing: Drawing, { name, slug, essential, lines }: Ministere): Page {
  const { lang, href, knowledge, now } = drawing
  const { feed } = knowledge
  const texts = MINISTERES[lang]
  const { count, day, instant } = writersOf(lang)
  const { demarches, aboveGoal, online, accessible, withheld, withoutOpinion } = countsOf(essential)
  const own = feed.demarches.filter(({ ministere }) => ministere === name)
  const first = toImproveFirst(own).slice(0, NAMED)
  const models = exemplary(own).slice(0, NAMED)
  // Where the collector names no essential démarche, the list is of them all.
  const areNamed = essential.every(({ essential }) => essential)
  const rows = lines.slice(0, ROWS)
  const votes = texts.votes(day(feed.from), day(feed.to))
  return {
    path: `ministeres/${slug}/`,
    title: name,
    description: `${name}. ${votes}`,
    section: 'table',
    main: html`
    <p class="back"><a href="${href('ministeres/')}">${texts.back}</a></p>
    <h1${langOf('fr', lang)}>${name}</h1>
    <p class="lead">${votes} <span class="printed">${texts.made(instant(now))}</span></p>
    <ul class="figures">
      <li><strong>${count(demarches)}</strong> ${areNamed ? texts.essential(count(lines.length)) : texts.followed.toLowerCase()}</li>
      ${figure(aboveGoal, texts.aboveGoal)}${figure(online, texts.online)}${figure(accessible, texts.accessible)}
    </ul>
    <p>${texts.missing(count(withheld), count(withoutOpinion))}</p>
    <h2>${texts.first}</h2>
    <p class="detail">${texts.firstRule}</p>
    ${first.length === 0 ? html`<p>${texts.noneFirst}</p>` : html`<ol class="reasons">${first.map(priority)}</ol>`}
    <h2>${texts.exemplary}</h2>
    <p class="detail">${texts.exemplaryRule}</p>
    ${models.length === 0 ? html`<p>${texts.noneExemplary}</p>` : html`<ul class="reasons">${models.map(model)}</ul>`}
    <h2>${texts.table}</h2>
    ${rows.length < lines.length ? html`<p>${texts.rest(count(rows.length), count(lines.length))}</p>` : null}
    ${table(rows, 'main', { lang, publishFrom: feed.publishFrom, href })}`,
  }

  function figure({ reached, known }: Part, label: string): Html {
    const value = known === 0 ? texts.nothingKnown : texts.part(count(reached), count(known))
    return html`<li><strong>${value}</strong> ${label}</li>`
  }

  function link({ id, title }: Demarche): Html {
    return html`<a href="${href(`demarches/${id}/`)}"${langOf('fr', lang)}>${title}</a>`
  }

  function priority({ demarche, mark, uses }: Priority): Html {
    const { interval, level } = demarche.scores.satisfaction
    const { mark: writeMark, upperBound, countOf } = writersOf(lang)
    const why = texts.why(
      writeMark(mark),
      upperBound(interval?.[1] ?? mark),
      countOf(Math.round(uses), ...TABLE[lang].uses),
    )
    return html`<li>${link(demarche)} ${level && levelBadge(level, lang)}<span class="detail">${[why, ...shortcomings(demarche)].join(', ')}</span></li>`
  }

  /** What beside the mark falls short of the State's goals. */
  function shortcomings({ indicators: { online, accessibility, askedAgain } }: Demarche): string[] {
    const reasons: string[] = []
    const { percents } = writersOf(lang)
    if (online?.value === 'no' || online?.value === 'partial') reasons.push(texts.notOnline[online.value])
    if (typeof accessibility?.value === 'number' && accessibility.value < 100)
      reasons.push(texts.accessibleAt(percents(accessibility.value)))
    if (typeof askedAgain?.value === 'number' && askedAgain.value > 0)
      reasons.push(texts.askedAgain(count(askedAgain.value), askedAgain.value === 1))
    return reasons
  }

  function model(demarche: Demarche): Html {
    const { mark } = demarche.scores.satisfaction
    return html`<li>${link(demarche)}${mark === null ? null : html` <strong>${writersOf(lang).mark(mark)}</strong><span class="unit">/10</span>`}</li>`
  }
}
