import { writeQuarter } from '../charts/quarters.ts'
import { html } from '../html.ts'
import type { Draw } from '../page.ts'
import { section } from '../section.ts'
import { aboutEdition } from './about.ts'
import { EDITION_TEXTS } from './texts.ts'

/** Every published edition, the newest first. */
export const drawEditions: Draw = (drawing) => {
  const { knowledge, lang, href } = drawing
  const texts = EDITION_TEXTS[lang]
  return {
    path: 'editions/',
    title: texts.title,
    description: texts.intro,
    section: 'editions',
    main: html`
    <h1>${texts.title}</h1>
    <p>${texts.intro}</p>
    ${knowledge.editions.length === 0 ? html`<p>${texts.none}</p>` : null}
    ${knowledge.editions.map((edition) => {
      const { name } = edition
      const link = html`<a href="${href(`editions/${name}/`)}">${writeQuarter(name, lang)}</a>`
      return section(name, link, aboutEdition(edition, drawing))
    })}`,
  }
}
