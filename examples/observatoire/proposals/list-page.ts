import { type Html, html } from '../html.ts'
import { PROPOSAL_STATES, type Proposal, type ProposalState } from '../knowledge.ts'
import { langOf, spoken } from '../languages.ts'
import type { Drawing, Page } from '../page.ts'
import { support } from './support.ts'
import { TEXTS } from './texts.ts'

/** What citizens propose, by what has become of it. */
export function drawProposals(drawing: Drawing): Page {
  const { knowledge, lang } = drawing
  const { collectorUrl, proposals } = knowledge
  const texts = TEXTS[lang]
  return {
    path: 'propositions/',
    section: 'proposals',
    title: texts.title,
    description: texts.intro,
    main: html`
    <h1>${texts.title}</h1>
    <p>${texts.intro}</p>
    <p><a class="button" href="${collectorUrl}/propositions/nouvelle?lang=${lang}">${texts.propose}</a></p>
    ${proposals.length === 0 ? html`<p>${texts.none}</p>` : PROPOSAL_STATES.map((state) => group(state, drawing))}
    <p><a href="${collectorUrl}/api/v1/proposals.atom" type="application/atom+xml">${texts.atom}</a></p>`,
  }
}

function group(state: ProposalState, drawing: Drawing): Html | null {
  const { knowledge, lang } = drawing
  const proposals = knowledge.proposals.filter((proposal) => proposal.state === state)
  if (proposals.length === 0) return null
  // Those that most people want come first.
  const sorted = proposals.toSorted((a, b) => b.supports - a.supports || b.number - a.number)
  return html`
    <section aria-labelledby="${state}">
      <h2 id="${state}">${TEXTS[lang].groups[state]}</h2>
      <ul class="proposals">${sorted.map((proposal) => item(proposal, drawing))}
      </ul>
    </section>`
}

function item(proposal: Proposal, { knowledge, lang, href }: Drawing): Html {
  const { number, title, locale, kind, administration } = proposal
  return html`
      <li>
        <h3><a href="${href(`propositions/${number}/`)}"${langOf(locale, lang)}>${title}</a></h3>
        <p class="detail">${TEXTS[lang].kinds[kind]}${administration && html` – ${spoken(administration, 'fr', lang)}`}</p>${support(proposal, knowledge.collectorUrl, lang)}
      </li>`
}
