import { figuresOf } from '../figures.ts'
import { type Html, html } from '../html.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Draw, Drawing, Page } from '../page.ts'
import type { ColumnsName } from './columns.ts'
import { filterForm } from './filter-form.ts'
import { essentialOf, type Line, linesOf } from './line.ts'
import { PAGE } from './page-texts.ts'
import { table } from './table.ts'
import { TABLE } from './texts.ts'
import type { Home, ListName } from './view.ts'

/** Lines of a page: more would weigh too much on a phone. */
const PAGE_LINES = 100

/** A page and where it lies. */
export interface Entry {
  path: string
  draw: Draw
}

/**
 * Everything that can be browsed without a script: the essential démarches, all of them where others are followed too,
 * each by their main indicators and by the others, a hundred lines a page.
 */
export function tableEntries(knowledge: Knowledge): Entry[] {
  const lines = linesOf(knowledge)
  const essential = essentialOf(lines)
  const lists: [ListName, Line[]][] = [['essential', essential]]
  if (essential.length < lines.length) lists.push(['all', lines])
  return (['main', 'further'] as const).flatMap((columns) =>
    lists.flatMap(([list, listed]) => {
      const last = Math.max(1, Math.ceil(listed.length / PAGE_LINES))
      return Array.from({ length: last }, (_, index): Entry => {
        const part = { columns, list, number: index + 1, last }
        return { path: pathOf(part, part.number), draw: (drawing) => tablePage(drawing, part, lines, listed) }
      })
    }),
  )
}

/** A page among those of its list. */
interface Part extends Home {
  /** From 1. */
  number: number
  last: number
}

/** @param number from 1 */
function pathOf({ columns, list }: Home, number = 1): string {
  return `${columns === 'further' ? 'indicateurs/' : ''}${list === 'all' ? 'toutes/' : ''}${number > 1 ? `page/${number}/` : ''}`
}

function tablePage(drawing: Drawing, part: Part, lines: readonly Line[], listed: readonly Line[]): Page {
  const { lang, href, knowledge } = drawing
  const texts = PAGE[lang]
  const figures = figuresOf(lang)
  const { columns, list, number, last } = part
  // Where the collector names no essential démarche, the list is of them all.
  const areEssential = list === 'essential' && listed.some(({ essential }) => essential)
  const title = (areEssential ? texts.title : texts.titleOfAll)[columns]
  const shown = listed.slice((number - 1) * PAGE_LINES, number * PAGE_LINES)
  const other: ColumnsName = columns === 'main' ? 'further' : 'main'
  const hasOthers = lines.length > essentialOf(lines).length
  const isPart = shown.length < listed.length
  const windowTitle =
    number === 1 ? title : `${title}, ${texts.page(figures.count(number), figures.count(last))}`
  return {
    path: pathOf(part, number),
    title: windowTitle,
    description: `${windowTitle}. ${texts.lead[columns]}`,
    section: 'table',
    script: 'table.js',
    main: html`
    <h1>${title}</h1>
    <p class="lead">${texts.lead[columns]}</p>
    <ul class="views">
      <li><a href="${href(pathOf({ columns: other, list }, number))}">${texts.seeOther[other]}</a></li>
      ${hasOthers && list === 'essential' ? html`<li><a href="${href(pathOf({ columns, list: 'all' }))}">${texts.seeAll}</a></li>` : null}
      ${list === 'all' ? html`<li><a href="${href(pathOf({ columns, list: 'essential' }))}">${texts.seeEssential}</a></li>` : null}
      <li><a href="${href('ministeres/')}">${texts.byMinistere}</a></li>
    </ul>
    ${howTo(lang)}
    ${filterForm(lines, part, drawing)}
    <p role="status" id="found">${TABLE[lang].found(figures.countOf(listed.length, ...TABLE[lang].demarches), isPart ? figures.count(shown.length) : null)}</p>
    ${table(shown, columns, { lang, publishFrom: knowledge.feed.publishFrom, href })}
    <p id="more" hidden><button type="button" class="plain">${texts.more}</button></p>
    ${last > 1 ? pager(drawing, part) : null}`,
  }
}

function howTo(lang: Drawing['lang']): Html {
  const { howTo, how } = PAGE[lang]
  return html`<details><summary>${howTo}</summary><ul>${how.map((line) => html`<li>${line}</li>`)}</ul></details>`
}

function pager({ lang, href }: Drawing, part: Part): Html {
  const { number, last } = part
  const texts = PAGE[lang]
  const figures = figuresOf(lang)
  const to = (target: number, label: string, isThere: boolean) =>
    isThere ? html`<li><a href="${href(pathOf(part, target))}">${label}</a></li>` : null
  return html`
    <nav class="pager" id="pager" aria-label="${texts.pages}">
      <ul>
        ${to(1, texts.first, number > 1)}${to(number - 1, texts.previous, number > 1)}
        <li aria-current="page">${texts.page(figures.count(number), figures.count(last))}</li>
        ${to(number + 1, texts.next, number < last)}${to(last, texts.last, number < last)}
      </ul>
    </nav>`
}
