import type { Pen } from './cells.ts'
import type { Column } from './columns.ts'
import type { Line } from './line.ts'
import { TABLE } from './texts.ts'

/**
 * The lines shown, as a spreadsheet opens them by a double click. Where the decimal mark is a comma, spreadsheets
 * expect a semicolon between cells: so French gets `;` and English `,`. The byte order mark tells them that it is UTF-8.
 */
export function csvOf(lines: readonly Line[], columns: readonly Column[], pen: Pen): string {
  const separator = pen.lang === 'fr' ? ';' : ','
  const rows = [
    columns.flatMap(({ headers }) => headers(TABLE[pen.lang])),
    ...lines.map((line) => columns.flatMap(({ values }) => values(line, pen))),
  ]
  return `\uFEFF${rows.map((cells) => `${cells.map(writeCell).join(separator)}\r\n`).join('')}`
}

/**
 * A cell in quotes, which a spreadsheet never takes for a formula: an apostrophe goes before what would begin one.
 * Source: OWASP, CSV Injection; RFC 4180 for the quotes
 */
function writeCell(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
