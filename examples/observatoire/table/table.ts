import { type Html, html } from '../html.ts'
import type { Pen } from './cells.ts'
import { COLUMNS, type ColumnsName, row } from './columns.ts'
import type { Line } from './line.ts'
import { PAGE } from './page-texts.ts'
import { TABLE } from './texts.ts'

/** The table of lines. Roles are written out: some browsers forget that a table is one when its display changes. */
export function table(lines: readonly Line[], columns: ColumnsName, pen: Pen): Html {
  const texts = TABLE[pen.lang]
  return html`
    <table role="table" aria-label="${PAGE[pen.lang].tableName}" id="tableau" class="cards ${columns}">
      <thead role="rowgroup"><tr role="row">${COLUMNS[columns].map(
        ({ name }) =>
          html`<th role="columnheader" scope="col" data-key="${name}">${texts.columns[name] ?? name}</th>`,
      )}</tr></thead>
      <tbody role="rowgroup">${lines.map((line) => row(line, COLUMNS[columns], pen))}
      </tbody>
    </table>`
}
