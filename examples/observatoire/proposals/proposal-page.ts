import { type Html, html } from '../html.ts'
import type { Proposal } from '../knowledge.ts'
import { langOf, spoken } from '../languages.ts'
import type { Draw, Drawing } from '../page.ts'
import { writersOf } from '../words.ts'
import { support } from './support.ts'
import { TEXTS } from './texts.ts'

/** One proposal: what it asks, who supports it, what has become of it. */
export function drawProposal(proposal: Proposal): Draw {
  const { number, title, kind, administration, text, locale } = proposal
  return (drawing) => {
    const { knowledge, lang, href } = drawing
    const { collectorUrl } = knowledge
    const texts = TEXTS[lang]
    return {
      path: `propositions/${number}/`,
      section: 'proposals',
      title,
      description: `${texts.kinds[kind]}. ${text ?? title}`,
      main: html`
    <p><a href="${href('propositions/')}">${texts.back}</a></p>
    <h1${langOf(locale, lang)}>${title}</h1>
    <p class="detail">${texts.kinds[kind]}${administration && html` – ${spoken(administration, 'fr', lang)}`}</p>
    ${text && html`<p class="said"${langOf(locale, lang)}>${text}</p>`}${support(proposal, collectorUrl, lang)}
    ${becameOf(proposal, drawing)}
    <h2>${texts.history}</h2>
    <ol class="steps">${proposal.steps.map((step) => stepItem(step, drawing))}
    </ol>
    <p><a href="${collectorUrl}/api/v1/proposals/${number}/atom" type="application/atom+xml">${texts.atomOne}</a></p>`,
    }
  }
}

/** The démarche it has become, where it is still followed. */
function becameOf({ demarche }: Proposal, { knowledge, lang, href }: Drawing): Html | null {
  const followed = knowledge.feed.demarches.find(({ id }) => id === demarche)
  return (
    (followed &&
      html`<p><a href="${href(`demarches/${followed.id}/`)}">${TEXTS[lang].followed}<span class="hidden"${langOf('fr', lang)}> ${followed.title}</span></a></p>`) ??
    null
  )
}

function stepItem({ state, on, note }: Proposal['steps'][number], { lang }: Drawing): Html {
  const { states, refusal } = TEXTS[lang]
  const label = state === 'refused' ? `${refusal}${lang === 'fr' ? '\u00a0: ' : ': '}` : null
  return html`
      <li><strong>${states[state]}</strong> <span class="detail"><time datetime="${on}">${writersOf(lang).day(on)}</time></span>${
        note && html`<p>${label}${spoken(note, 'fr', lang)}</p>`
      }</li>`
}
