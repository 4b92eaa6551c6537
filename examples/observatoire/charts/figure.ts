import { type Html, html } from '../html.ts'
import type { Lang } from '../knowledge.ts'
import { CHART_TEXTS } from './texts.ts'

/** A drawing, how to read it (null where that stands above), and the same figures as a table one click away (printed with it). */
export function figure(
  lang: Lang,
  {
    caption,
    drawing,
    legend,
    table,
  }: { caption: string; drawing: Html; legend: Html | string | null; table: Html },
): Html {
  return html`
    <figure class="chart">
      <figcaption>${caption}</figcaption>
      ${drawing}
      ${legend === null ? null : html`<p class="detail">${legend}</p>`}
      <details><summary>${CHART_TEXTS[lang].figures}<span class="hidden"> – ${caption}</span></summary>${table}</details>
    </figure>`
}
