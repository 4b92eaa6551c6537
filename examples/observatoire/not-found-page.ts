import { html } from './html.ts'
import type { Drawing, Page } from './page.ts'

const TEXTS = {
  fr: {
    title: 'Page introuvable',
    text: 'L’adresse est peut-être incomplète, ou la démarche n’est plus suivie.',
    back: 'Voir le tableau des démarches',
  },
  en: {
    title: 'Page not found',
    text: 'The address may be incomplete, or the démarche is no longer followed.',
    back: 'See the table of démarches',
  },
}

/** What a web server answers where there is nothing. */
export function drawNotFound({ lang, href }: Drawing): Page {
  const { title, text, back } = TEXTS[lang]
  return {
    path: '404.html',
    title,
    description: text,
    main: html`
    <h1>${title}</h1>
    <p>${text} <a href="${href('')}">${back}</a></p>`,
  }
}
