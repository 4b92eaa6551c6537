import { evolutionFigure } from '../charts/evolution-figure.ts'
import { type Html, html } from '../html.ts'
import type { Drawing } from '../page.ts'
import { section } from '../section.ts'
import { writersOf } from '../words.ts'
import { historyOf } from './history.ts'
import { DEMARCHE_TEXTS } from './texts.ts'

/** The satisfaction that each edition published. */
export function evolutionSection({ id }: { id: number }, { knowledge, lang }: Drawing): Html {
  const { evolution } = DEMARCHE_TEXTS[lang]
  const write = writersOf(lang)
  const points = historyOf(id, 'satisfaction', knowledge.editions)
  const chart = () =>
    evolutionFigure(
      points,
      { max: 10, ticks: [0, 5, 8, 10], goal: 8 },
      { lang, name: evolution.name, unit: evolution.unit, write: write.mark, writeUpper: write.upperBound },
    )
  return section(
    'evolution',
    evolution.title,
    html`
      ${points.every(({ value }) => value === null) ? html`<p>${evolution.none}</p>` : chart()}`,
  )
}
