import { type Html, html } from '../html.ts'
import type { Drawing, Page } from '../page.ts'
import { en } from './data-en.ts'
import { fr } from './data-fr.ts'
import { link, linkTo, writeProse } from './prose.ts'

const TEXTS = { fr, en }

/** `donnees/`: what can be taken away, and how. */
export function drawData({ knowledge, lang, href }: Drawing): Page {
  const { collectorUrl, editions } = knowledge
  const [newest] = editions
  const prose = TEXTS[lang]({
    host: new URL(collectorUrl).host,
    edition: newest
      ? { name: newest.name, revision: newest.revision, digest: inPieces(newest.digest) }
      : null,
    toCollector: linkTo(collectorUrl),
    toPage: (path, words) => link(href(path), words),
  })
  return {
    path: 'donnees/',
    title: prose.title,
    description: prose.lead,
    section: 'data',
    main: writeProse(prose),
  }
}

/** Where a narrow screen may break it: copied, it is one word all the same. */
function inPieces(digest: string): Html {
  const pieces = digest.match(/.{1,8}/g) ?? []
  return html`${pieces.map((piece) => html`${piece}<wbr>`)}`
}
