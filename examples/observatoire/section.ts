import { type Html, html } from './html.ts'

/** A part of a page, known by its title. @param id in the address, after `#` */
export function section(id: string, title: Html | string, content: Html): Html {
  return html`
    <section aria-labelledby="${id}">
      <h2 id="${id}">${title}</h2>
      ${content}
    </section>`
}

/** Two parts of a page side by side where there is room, else one after the other, in this order. */
export function halves(first: Html, second: Html): Html {
  return html`
    <div class="halves"><div>${first}
    </div><div>${second}
    </div></div>`
}
