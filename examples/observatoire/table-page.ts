import { html } from './html.ts'
import { levelBadge } from './levels.ts'
import type { Drawing, Page } from './page.ts'
import { writersOf } from './words.ts'

const TEXTS = {
  fr: {
    title: 'La satisfaction des usagers, démarche par démarche',
    columns: ['Démarche', 'Administration', 'Satisfaction', 'Avis'],
    withheld: 'Note non publiée',
    give: 'Donner mon avis',
  },
  en: {
    title: 'User satisfaction, démarche by démarche',
    columns: ['Démarche', 'Administration', 'Satisfaction', 'Opinions'],
    withheld: 'Mark not published',
    give: 'Give my opinion',
  },
}

/** Every démarche and its mark. */
export function drawTable({ knowledge, lang }: Drawing): Page {
  const texts = TEXTS[lang]
  const { mark: writeMark, count } = writersOf(lang)
  const rows = knowledge.feed.demarches.map(({ id, title, administration, scores }) => {
    const { mark, level, n } = scores.satisfaction
    const cell = mark === null ? texts.withheld : html`${writeMark(mark)} ${level && levelBadge(level, lang)}`
    return html`
      <tr>
        <th scope="row">${title} <a class="give" href="${knowledge.collectorUrl}/Demarches/${id}">${texts.give}<span class="hidden"> ${title}</span></a></th>
        <td>${administration}</td><td>${cell}</td><td>${n === null ? '-' : count(n)}</td>
      </tr>`
  })
  return {
    path: '',
    section: 'table',
    title: texts.title,
    main: html`
    <h1>${texts.title}</h1>
    <table>
      <thead><tr>${texts.columns.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
      <tbody>${rows}
      </tbody>
    </table>`,
  }
}
