import { type Html, html } from '../html.ts'
import { writersOf } from '../words.ts'
import type { Wording } from './evolution.ts'
import { figure } from './figure.ts'
import { plainTable, unseen } from './plain-table.ts'

/** One figure behind a share. */
export interface Part {
  label: string
  figure: string
}

/** A share as a bar; its table says of what. @param share above 1, the bar is full */
export function shareFigure(
  share: number,
  parts: readonly Part[],
  {
    lang,
    name,
    legend,
    headers,
  }: Pick<Wording, 'lang' | 'name'> & { legend: string; headers: [string, string] },
): Html {
  const width = Math.round(Math.min(1, share) * 1000) / 10
  return figure(lang, {
    caption: name,
    drawing: html`<svg class="bar share" role="img" aria-label="${name} – ${writersOf(lang).percents(share * 100)}" viewBox="0 0 100 12" width="100%" height="16" preserveAspectRatio="none"><rect class="part" width="${width}" height="12"/></svg>`,
    legend,
    table: plainTable(
      unseen(name),
      headers,
      parts.map(({ label, figure }) => [label, figure]),
    ),
  })
}
