import { type Html, html } from '../html.ts'
import type { Pen } from './cells.ts'
import { COLUMNS, type ColumnsName, row } from './columns.ts'
import type { Line } from './line.ts'
import { PAGE } from './page-texts.ts'
import { TABLE } from './texts.ts'

/** The table of lines. Where its display makes cards of it, some browsers forget that it is a table: cells say what they are. */
export function table(lines: readonly Line[], columns: ColumnsName, pen: Pen): Html {
  const texts = TABLE[pen.lang]
  return html`
    <table aria-label="${PAGE[pen.lang].tableName}" id="tableau" class="cards ${columns}">
      <thead><tr>${COLUMNS[columns].map(
        ({ name }) => html`<th scope="col" data-key="${name}">${texts.columns[name] ?? name}</th>`,
      )}</tr></thead>
      <tbody>${lines.map((line) => row(line, COLUMNS[columns], pen))}
      </tbody>
    </table>`
}
