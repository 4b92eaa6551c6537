import { type Html, html } from '../html.ts'
import type { Axis, Point } from './evolution.ts'
import { type EvolutionWording, evolutionFigure, evolutionLegend } from './evolution-figure.ts'

/** Charts that are read the same way, side by side under one legend. @param charts at least one */
export function evolutionGroup(
  charts: readonly { name: string; points: readonly Point[] }[],
  axis: Axis,
  wording: Omit<EvolutionWording, 'name' | 'legend'>,
): Html {
  const points = charts.flatMap((chart) => chart.points)
  return html`
      <p class="detail">${evolutionLegend(points, axis, wording)}</p>
      <div class="charts">${charts.map(({ name, points }) => evolutionFigure(points, axis, { ...wording, name, legend: 'above' }))}</div>`
}
