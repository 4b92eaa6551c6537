import { type Html, html } from '../html.ts'
import type { Lang } from '../knowledge.ts'
import { spoken } from '../languages.ts'
import { type Axis, evolutionChart, type Point, type Wording } from './evolution.ts'
import { figure } from './figure.ts'
import { plainTable, unseen } from './plain-table.ts'
import { quarterIndex, writeQuarter } from './quarters.ts'
import { CHART_TEXTS } from './texts.ts'

export interface EvolutionWording extends Wording {
  /** What the values are called, at the head of their column. */
  unit: string
  /** The upper bound of an interval. */
  writeUpper(value: number): string
  /** Above: said once for several charts. */
  legend?: 'above'
}

/** A value by edition, drawn and told. @param points the oldest first, at least one */
export function evolutionFigure(points: readonly Point[], axis: Axis, wording: EvolutionWording): Html {
  const { lang, name, unit, write, writeUpper, legend } = wording
  const texts = CHART_TEXTS[lang]
  const hasIntervals = points.some(({ interval }) => interval)
  const rows = points.toReversed().map(({ edition, value, interval, imported }) => {
    const bounds = interval && texts.between(write(interval[0]), writeUpper(interval[1]))
    const source = imported ? html` <span class="detail">${texts.imported}</span>` : null
    return [
      html`${edition}${source}`,
      value === null ? texts.unpublished : write(value),
      ...(hasIntervals ? [bounds] : []),
    ] as const
  })
  const headers = [texts.edition, unit, ...(hasIntervals ? [texts.interval] : [])]
  return figure(lang, {
    caption: name,
    drawing: evolutionChart(points, axis, wording),
    legend: legend === 'above' ? null : evolutionLegend(points, axis, wording),
    table: plainTable(unseen(name), headers, rows),
  })
}

/** How to read charts: only what is there to be seen. @param points of all of them, each the oldest first */
export function evolutionLegend(
  points: readonly Point[],
  { goal }: Axis,
  { lang, write }: Pick<Wording, 'lang' | 'write'>,
): Html {
  const { legend, noted } = CHART_TEXTS[lang]
  const drawn = points.filter(({ value }) => value !== null)
  const editions = new Map(points.map((point) => [point.edition, point]))
  const notes = Map.groupBy(editions.values(), ({ note }) => note)
  const said = [...notes].map(
    ([note, of]) => note && noted(spoken(note, 'fr', lang), writeEditions(of, lang)),
  )
  const sentences = [
    drawn.some(({ imported }) => !imported) && legend.ours,
    drawn.some(({ imported }) => imported) && legend.imported,
    points.some(({ interval }) => interval) && legend.band,
    drawn.length < points.length && legend.cut,
    goal !== null && legend.goal(write(goal)),
    ...said,
  ].filter((sentence) => sentence !== false && sentence !== null)
  return html`${sentences.map((sentence, index) => [index > 0 ? ' ' : null, sentence])}`
}

/** Editions that follow each other by the first and the last of them, others one by one. */
function writeEditions(points: readonly Point[], lang: Lang): string {
  const names = points.map(({ edition }) => edition)
  const [first, last] = [names.at(0), names.at(-1)]
  const isRun = first && last && quarterIndex(last) - quarterIndex(first) === names.length - 1
  if (!isRun || names.length < 3) return names.map((name) => writeQuarter(name, lang)).join(', ')
  return CHART_TEXTS[lang].run(writeQuarter(first, lang), writeQuarter(last, lang))
}
