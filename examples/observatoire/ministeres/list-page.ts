import { html } from '../html.ts'
import { langOf } from '../languages.ts'
import type { Drawing, Page } from '../page.ts'
import { writersOf } from '../words.ts'
import { countsOf } from './counts.ts'
import type { Ministere } from './ministeres.ts'
import { MINISTERES } from './texts.ts'

/** Every ministère with the share of its démarches above the goal. */
export function ministereList({ lang, href }: Drawing, ministeres: readonly Ministere[]): Page {
  const texts = MINISTERES[lang]
  const { count, percent } = writersOf(lang)
  return {
    path: 'ministeres/',
    title: texts.title,
    description: texts.lead,
    section: 'table',
    main: html`
    <h1>${texts.title}</h1>
    <p class="lead">${texts.lead}</p>
    <table aria-label="${texts.title}" class="cards">
      <thead><tr>${[texts.ministere, texts.followed, texts.published, texts.above].map(
        (label) => html`<th scope="col">${label}</th>`,
      )}</tr></thead>
      <tbody>${ministeres.map(({ name, slug, essential }) => {
        const { demarches, aboveGoal } = countsOf(essential)
        const { reached, known } = aboveGoal
        return html`
        <tr>
          <th scope="row"><a href="${href(`ministeres/${slug}/`)}"${langOf('fr', lang)}>${name}</a></th>
          <td data-label="${texts.followed}">${count(demarches)}</td>
          <td data-label="${texts.published}">${count(known)}</td>
          <td data-label="${texts.above}">${
            known === 0
              ? html`<span class="detail">${texts.nothingKnown}</span>`
              : html`<span class="mark">${percent(reached / known)}</span><span class="detail">${texts.part(count(reached), count(known))}</span>`
          }</td>
        </tr>`
      })}
      </tbody>
    </table>`,
  }
}
