import { type Day, type Period, parseDay } from '@monavis/shared/period'
import { scaleLinear } from 'd3-scale'
import type { SeriesPart } from '../../../scores/series.ts'

/** The drawing, in its own units. */
export const FRAME = { width: 720, height: 260, left: 34, right: 12, top: 22, bottom: 28 } as const
/** Days named under the axis. */
const MAX_DAY_TICKS = 6

/** A mark on the drawing. */
export interface Point {
  x: number
  y: number
  /** Ends of its interval. */
  low: number
  high: number
}

/** Where everything of an evolution stands: time from left to right, marks from 0 to 10. */
export function scaleCourse(course: readonly SeriesPart[], period: Period) {
  const { width, height, left, right, top, bottom } = FRAME
  const x = scaleLinear([period.from, period.to + 1], [left, width - right])
  const y = scaleLinear([0, 10], [height - bottom, top])
  const points: Point[] = course.flatMap(({ from, to, satisfaction: { mark, interval } }) => {
    if (mark === null || interval === null) return []
    const middle = (dayOf(from) + dayOf(to) + 1) / 2
    return [{ x: x(middle), y: y(mark), low: y(interval[0]), high: y(interval[1]) }]
  })
  const every = Math.ceil(course.length / MAX_DAY_TICKS)
  return {
    points,
    /** Where a day stands: its middle. */
    xOf: (day: Day) => x(day + 0.5),
    marks: y.ticks(5).map((mark) => ({ mark, y: y(mark) })),
    days: course
      .filter((_, i) => i % every === 0)
      .map(({ from }) => ({ day: dayOf(from), x: x(dayOf(from)) })),
  }
}

function dayOf(iso: string): Day {
  const day = parseDay(iso)
  if (day === undefined) throw new Error(`${iso} is no day`)
  return day
}
