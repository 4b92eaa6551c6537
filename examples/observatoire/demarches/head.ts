import { type Html, html } from '../html.ts'

interface Named {
  title: string
  administration: string
  ministere: string
}

/** What a démarche is called, and whose it is. */
export function head({ title, administration, ministere }: Named): Html {
  return html`
    <h1>${title}</h1>
    <p>${administration === ministere ? administration : `${administration}, ${ministere}`}</p>`
}
