import { type Html, html } from './html.ts'

/** A part of a page, known by its title. @param id in the address, after `#` */
export function section(id: string, title: Html | string, content: Html): Html {
  return html`
    <section aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      ${content}
    </section>`
}
