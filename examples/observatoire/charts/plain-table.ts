import { type Html, html } from '../html.ts'

type Cell = Html | string | null

/** A table small enough to stay one on a phone. @param rows the first cell of each names it */
export function plainTable(
  caption: Html | string,
  headers: readonly string[],
  rows: readonly (readonly [Cell, ...Cell[]])[],
): Html {
  return html`
    <table class="plain">
      <caption>${caption}</caption>
      <thead><tr>${headers.map((header) => html`<th scope="col">${header}</th>`)}</tr></thead>
      <tbody>${rows.map(([name, ...cells]) => html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table>`
}

/** A caption that says again what is read just above: for those who go from table to table by ear. */
export function unseen(caption: string): Html {
  return html`<span class="hidden">${caption}</span>`
}
