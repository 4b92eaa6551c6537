import type { Drawing, Page } from '../page.ts'
import { en } from './method-en.ts'
import { fr } from './method-fr.ts'
import { link, linkTo, writeProse } from './prose.ts'

const TEXTS = { fr, en }

/** `methode/`: how to read the site; the collector keeps the whole method. */
export function drawMethod({ knowledge, lang, href }: Drawing): Page {
  const { feed, collectorUrl } = knowledge
  const prose = TEXTS[lang]({
    method: feed.method,
    publishFrom: feed.publishFrom,
    toCollector: linkTo(collectorUrl),
    toPage: (path, words) => link(href(path), words),
  })
  return {
    path: 'methode/',
    title: prose.title,
    description: prose.lead,
    section: 'method',
    main: writeProse(prose),
  }
}
