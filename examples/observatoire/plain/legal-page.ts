import type { Drawing, Page } from '../page.ts'
import { en } from './legal-en.ts'
import { fr } from './legal-fr.ts'
import { link, linkTo, writeProse } from './prose.ts'

const TEXTS = { fr, en }

/** `mentions-legales/`: what the operator has to complete, and what is so wherever the site lies. */
export function drawLegal({ knowledge, lang, href }: Drawing): Page {
  const prose = TEXTS[lang]({
    toCollector: linkTo(knowledge.collectorUrl),
    toPage: (path, words) => link(href(path), words),
  })
  return { path: 'mentions-legales/', title: prose.title, description: prose.lead, main: writeProse(prose) }
}
