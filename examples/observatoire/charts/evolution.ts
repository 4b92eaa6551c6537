import { scaleLinear } from 'd3-scale'
import { type Html, html } from '../html.ts'
import type { Lang } from '../knowledge.ts'
import { quarterIndex, shortQuarter } from './quarters.ts'

/** A value that an edition published; null where it published none: the line is cut there. */
export interface Point {
  /** `2026-T3` */
  edition: string
  value: number | null
  /** 95 %, around the value; null where it is not known. */
  interval: readonly [number, number] | null
  /** Brought in from elsewhere: drawn with another stroke, as its neighbours' links to it are. */
  imported: boolean
  /** What readers must know of the edition. */
  note: string | null
}

export interface Axis {
  max: number
  /** Written on the left, a line across at each. */
  ticks: readonly number[]
  /** One of the ticks, drawn thicker. */
  goal: number | null
}

/** In which words a chart is told. */
export interface Wording {
  lang: Lang
  /** What the chart is of, for whoever does not see it. */
  name: string
  /** How a value is read; each point carries it, for whoever hovers it. */
  write(value: number): string
}

/** Narrow enough for its text to stay readable at 320 px, where it is drawn a tenth smaller. */
const WIDTH = 320
const HEIGHT = 190
const LEFT = 28
const RIGHT = WIDTH - 24
const TOP = 12
const BOTTOM = HEIGHT - 26
/** Labels of quarters that fit side by side. */
const MAX_LABELS = 5

/**
 * A value by quarter: a line, its 95 % band, and a cut wherever nothing was published.
 * @param points the oldest first, at least one
 */
export function evolutionChart(points: readonly Point[], axis: Axis, { lang, name, write }: Wording): Html {
  const quarters = points.map(({ edition }) => quarterIndex(edition))
  const [first = 0, last = 0] = [quarters.at(0), quarters.at(-1)]
  // A lone quarter stands in the middle.
  const x = scaleLinear([first, first === last ? first + 1 : last], [LEFT + 12, RIGHT])
  const y = scaleLinear([0, axis.max], [BOTTOM, TOP])
  const at = (point: Point) => place(x(quarterIndex(point.edition)))
  const height = (value: number) => place(y(value))
  const links = points.slice(1).flatMap((point, index) => {
    const former = points[index]
    return former ? [link(former, point, at, height)] : []
  })
  return html`<svg class="evolution" role="img" aria-label="${name}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    ${axis.ticks.map((tick) => line(tick, height(tick), tick === axis.goal))}
    ${labelled(first, last).map((quarter) => html`<text class="quarter" x="${place(x(quarter))}" y="${HEIGHT - 8}">${shortQuarter(quarter, lang)}</text>`)}
    ${links}${points.map((point) => dot(point, at(point), height, write))}</svg>`
}

function line(tick: number, y: number, isGoal: boolean): Html {
  return html`<path class="${isGoal ? 'goal' : 'tick'}" d="M${LEFT} ${y}H${RIGHT}"/><text class="value" x="${LEFT - 5}" y="${y + 4}">${tick}</text>`
}

/** The newest quarter, and those before it at even steps. */
function labelled(first: number, last: number): number[] {
  const step = Math.ceil((last - first + 1) / MAX_LABELS)
  const quarters = Array.from({ length: last - first + 1 }, (_, back) => last - back)
  return quarters.filter((quarter) => (last - quarter) % step === 0)
}

/** Between two editions that follow each other, both with a value. */
function link(
  before: Point,
  after: Point,
  at: (point: Point) => number,
  height: (value: number) => number,
): Html | null {
  if (before.value === null || after.value === null) return null
  const [from, to] = [at(before), at(after)]
  const stroke = before.imported || after.imported ? 'line imported' : 'line'
  const [old, young] = [before.interval, after.interval]
  const band =
    old && young
      ? html`<path class="band" d="M${from} ${height(old[0])}V${height(old[1])}L${to} ${height(young[1])}V${height(young[0])}Z"/>`
      : null
  return html`${band}<path class="${stroke}" d="M${from} ${height(before.value)}L${to} ${height(after.value)}"/>`
}

function dot(
  { edition, value, interval, imported }: Point,
  x: number,
  height: (value: number) => number,
  write: (value: number) => string,
): Html | null {
  if (value === null) return null
  const bounds =
    interval && html`<path class="bounds" d="M${x} ${height(interval[0])}V${height(interval[1])}"/>`
  return html`${bounds}<circle class="${imported ? 'dot imported' : 'dot'}" cx="${x}" cy="${height(value)}" r="4"><title>${edition} – ${write(value)}</title></circle>`
}

/** A tenth of a unit is finer than any screen shows. */
function place(position: number): number {
  return Math.round(position * 10) / 10
}
