import { plainTable, unseen } from '../charts/plain-table.ts'
import { writeQuarter } from '../charts/quarters.ts'
import { type Html, html } from '../html.ts'
import type { Edition, FrozenDemarche, Knowledge, Share } from '../knowledge.ts'
import { reachedCell } from '../national/goals-section.ts'
import { NATIONAL_TEXTS } from '../national/texts.ts'
import type { Draw, Drawing } from '../page.ts'
import { halves, section } from '../section.ts'
import { writersOf } from '../words.ts'
import { aboutEdition } from './about.ts'
import { rowOf } from './row.ts'
import { EDITION_TEXTS } from './texts.ts'

/** Démarches a page: a thousand would not fit in what a page may weigh. */
const PAGE_LENGTH = 250

/** The pages of each edition: the first says what it is, all of them list its démarches. */
export function editionPages({ editions }: Knowledge): { path: string; draw: Draw }[] {
  return editions.flatMap((edition, index) => {
    const count = Math.max(1, Math.ceil(edition.demarches.length / PAGE_LENGTH))
    return Array.from({ length: count }, (_, at) => {
      const number = at + 1
      return {
        path: pathOf(edition, number),
        draw: (drawing: Drawing) => drawEdition(edition, editions[index + 1], { number, count }, drawing),
      }
    })
  })
}

interface Numbered {
  /** From 1. */
  number: number
  count: number
}

function pathOf({ name }: Edition, number: number): string {
  return number === 1 ? `editions/${name}/` : `editions/${name}/${number}/`
}

function drawEdition(
  edition: Edition,
  former: Edition | undefined,
  { number, count }: Numbered,
  drawing: Drawing,
): ReturnType<Draw> {
  const { lang, href } = drawing
  const texts = EDITION_TEXTS[lang]
  const { day } = writersOf(lang)
  const name = writeQuarter(edition.name, lang)
  const title = number === 1 ? name : `${name}, ${texts.demarches.page(number).toLowerCase()}`
  return {
    path: pathOf(edition, number),
    title,
    description: `${title}. ${texts.year(day(edition.year.from), day(edition.year.to))}.`,
    section: 'editions',
    main: html`
    <h1>${title}</h1>
    <p><a href="${href('editions/')}">${texts.all}</a></p>
    ${number === 1 ? halves(section('origine', texts.origin, aboutEdition(edition, drawing)), sharesSection(edition.shares, drawing)) : null}
    ${section(
      'demarches',
      texts.demarches.title,
      html`
      ${demarchesTable(edition, former, number, drawing)}
      ${count === 1 ? null : pageLinks(edition, { number, count }, drawing)}`,
    )}`,
  }
}

function sharesSection(shares: readonly Share[], { lang }: Drawing): Html {
  const texts = EDITION_TEXTS[lang].shares
  const { goals } = NATIONAL_TEXTS[lang]
  const names: Readonly<Record<string, string>> = goals.names
  const rows = shares.map((share) => [names[share.name] ?? share.name, reachedCell(share, lang)] as const)
  const table = plainTable(unseen(texts.title), [texts.share, texts.reached], rows)
  return section('parts', texts.title, rows.length === 0 ? html`<p>${texts.none}</p>` : table)
}

function demarchesTable(
  edition: Edition,
  former: Edition | undefined,
  number: number,
  drawing: Drawing,
): Html {
  const { lang } = drawing
  const texts = EDITION_TEXTS[lang].demarches
  const before = new Map(
    former?.demarches.map((demarche): [number, FrozenDemarche] => [demarche.id, demarche]),
  )
  const shown = edition.demarches.slice((number - 1) * PAGE_LENGTH, number * PAGE_LENGTH)
  const rows = shown.map((demarche) => rowOf(demarche, before.get(demarche.id), drawing))
  const caption = former ? texts.caption(writeQuarter(former.name, lang)) : texts.captionAlone
  return html`
      ${plainTable(caption, [texts.demarche, texts.mark, texts.difference], rows)}
      <p class="detail">${texts.warning}</p>`
}

function pageLinks(edition: Edition, { number, count }: Numbered, { lang, href }: Drawing): Html {
  const texts = EDITION_TEXTS[lang].demarches
  const links = Array.from({ length: count }, (_, at) => at + 1).map((page) => {
    const current = page === number ? html` aria-current="page"` : null
    return html`<li><a href="${href(pathOf(edition, page))}"${current}>${texts.page(page)}</a></li>`
  })
  return html`<nav class="pages" aria-label="${texts.pages}"><ul>${links}</ul></nav>`
}
