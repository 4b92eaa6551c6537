import { html } from '../html.ts'
import type { Draw } from '../page.ts'
import { halves } from '../section.ts'
import { writersOf } from '../words.ts'
import { deploymentSection } from './deployment-section.ts'
import { digitisedSection } from './digitised.ts'
import { goalsSection, sharesEvolutionSection } from './goals-section.ts'
import { exemplarySection, improveSection } from './lists.ts'
import { ministeresSection } from './ministeres-section.ts'
import { sinceSection } from './since-section.ts'
import { NATIONAL_TEXTS } from './texts.ts'

/** The State's démarches taken together. */
export const drawNational: Draw = (drawing) => {
  const { knowledge, lang } = drawing
  const texts = NATIONAL_TEXTS[lang]
  const essential = knowledge.feed.demarches.filter((demarche) => demarche.essential)
  const whole = html`
    ${halves(digitisedSection(essential, drawing), deploymentSection(essential, drawing))}
    ${goalsSection(drawing)}
    ${sharesEvolutionSection(drawing)}
    ${sinceSection(drawing)}
    ${halves(improveSection(drawing), html`${exemplarySection(drawing)}${ministeresSection(drawing)}`)}`
  const intro = texts.intro(writersOf(lang).countOf(essential.length, ...texts.essential))
  return {
    path: 'national/',
    title: texts.title,
    description: intro,
    section: 'national',
    main: html`
    <h1>${texts.title}</h1>
    <p>${intro}</p>
    ${essential.length === 0 ? null : whole}`,
  }
}
