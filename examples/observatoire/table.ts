import { markCell, satisfactionCell, spreadCell } from './cells.ts'
import { ADMINISTRATION, type Column, FURTHER_MARKS, SATISFACTION, TITLE, VOTES } from './columns.ts'
import type { Demarche, Feed } from './feed.ts'
import { type Html, html } from './html.ts'
import { addressOf, nextSort, type View } from './view.ts'
import { writeCount } from './words.ts'

/**
 * The table of the démarches; on a narrow screen the style sheet makes a card of each row. Roles are written
 * out because some browsers forget that a table is one when its display changes.
 * @param collectorOrigin where an opinion is given
 */
export function table(demarches: readonly Demarche[], view: View, feed: Feed, collectorOrigin: string): Html {
  return html`
    <table role="table" id="tableau">
      <caption>Satisfaction des usagers, par démarche. <span class="wide">Les titres des colonnes trient le tableau.</span></caption>
      <thead role="rowgroup">
        <tr role="row">
          ${sortableHeader(TITLE, view)}
          ${sortableHeader(ADMINISTRATION, view)}
          ${sortableHeader(SATISFACTION, view)}
          ${sortableHeader(VOTES, view)}
          <th role="columnheader" scope="col">Répartition</th>
          ${FURTHER_MARKS.map((column) => sortableHeader(column, view))}
        </tr>
      </thead>
      <tbody role="rowgroup">${demarches.map((demarche) => row(demarche, feed, collectorOrigin))}
      </tbody>
    </table>`
}

function sortableHeader(column: Column, view: View): Html {
  const href = `${addressOf({ ...view, sort: nextSort(view.sort, column) })}#tableau`
  if (view.sort.column !== column)
    return html`<th role="columnheader" scope="col"><a href="${href}">${column.label}</a></th>`
  const { isDescending } = view.sort
  return html`<th role="columnheader" scope="col" aria-sort="${isDescending ? 'descending' : 'ascending'}"><a href="${href}">${column.label} <span aria-hidden="true">${isDescending ? '↓' : '↑'}</span></a></th>`
}

function row(
  { id, title, administration, scores, spread }: Demarche,
  feed: Feed,
  collectorOrigin: string,
): Html {
  return html`
        <tr role="row">
          <th role="rowheader" scope="row">${title}<a class="give" href="${collectorOrigin}/Demarches/${id}">Donner mon avis<span class="hidden"> sur « ${title} »</span></a></th>
          ${cell(ADMINISTRATION.label, html`${administration}`)}
          ${cell(SATISFACTION.label, satisfactionCell(scores.satisfaction, spread, feed))}
          ${cell(VOTES.label, html`<span class="votes">${writeCount(scores.satisfaction.n)}</span>`)}
          ${cell('Répartition', spreadCell(spread))}
          ${FURTHER_MARKS.map(({ label, question }) => cell(label, markCell(question, scores[question], feed)))}
        </tr>`
}

/** The label is shown by the style sheet, where the column has no header to be seen. */
function cell(label: string, content: Html): Html {
  return html`<td role="cell" data-label="${label}">${content}</td>`
}
