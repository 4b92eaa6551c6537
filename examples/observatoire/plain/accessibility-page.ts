import type { Drawing, Page } from '../page.ts'
import { en } from './accessibility-en.ts'
import { fr } from './accessibility-fr.ts'
import { linkTo, writeProse } from './prose.ts'

const TEXTS = { fr, en }

/** `accessibilite/`: the declaration that the law asks for, of this site. */
export function drawAccessibility({ knowledge, lang }: Drawing): Page {
  const prose = TEXTS[lang]({ toCollector: linkTo(knowledge.collectorUrl) })
  return { path: 'accessibilite/', title: prose.title, description: prose.lead, main: writeProse(prose) }
}
