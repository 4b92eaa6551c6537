import { type Period, parseDay } from '@monavis/shared/period'
import { WRITING_LOCALES } from '../../../http/written-days.ts'
import type { Results } from '../../../pilotage/results/results.ts'
import { scrolling } from '../Listing.tsx'
import { FRAME, scaleCourse } from './course-scales.ts'
import { Table } from './Table.tsx'
import type { Writing } from './writing.ts'

interface CourseProps {
  writing: Writing
  results: Results
  period: Period
}

/** How the mark has gone over the period, with the agents' own notes on it. */
export function Course({ writing, results, period }: CourseProps) {
  const { texts, numbers } = writing
  const { title, about, table, from, noteMarks } = texts.course
  const { course, notes } = results
  const by = results.interval === 'day' || results.interval === 'week' ? results.interval : 'month'
  const told = course.filter(({ satisfaction: { n } }) => n > 0)
  return (
    <section aria-labelledby="evolution">
      <h2 id="evolution">{title}</h2>
      <p class="hint">
        {about[by]} {notes.length > 0 && noteMarks}
      </p>
      {told.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <Curve writing={writing} results={results} period={period} />
          <details>
            <summary>{table}</summary>
            <Table
              caption={table}
              heads={[from[by], texts.answers, texts.mark, texts.interval]}
              rows={told.map((part) => ({
                key: part.from,
                head: writing.day(parseDay(part.from) ?? 0),
                cells: [
                  numbers.whole(part.satisfaction.n),
                  writing.mark('satisfaction', part.satisfaction),
                  writing.interval(part.satisfaction),
                ],
              }))}
            />
          </details>
        </>
      )}
    </section>
  )
}

/** Room for a month and its year. */
const LABEL_WIDTH = 80

function Curve({ writing, results: { course, notes, interval }, period }: CourseProps) {
  const { points, xOf, marks, days } = scaleCourse(course, period)
  const { width, height, left, right, top, bottom } = FRAME
  const { title } = writing.texts.course
  const short = new Intl.DateTimeFormat(WRITING_LOCALES[writing.lang], {
    ...(interval === 'month' ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }),
    timeZone: 'UTC',
  })
  return (
    <div class="table" {...scrolling(title)}>
      <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
        {marks.map(({ mark, y }) => (
          <g key={mark}>
            <line class="grid" x1={left} x2={width - right} y1={y} y2={y} stroke="currentColor" />
            <text x={left - 8} y={y + 4} text-anchor="end" fill="currentColor">
              {mark}
            </text>
          </g>
        ))}
        {days.map(({ day, x }) => (
          <text
            key={day}
            x={x}
            y={height - bottom + 20}
            // What would be cut at the edge ends there.
            text-anchor={x > width - right - LABEL_WIDTH ? 'end' : 'start'}
            fill="currentColor"
          >
            {short.format(day * 86_400_000)}
          </text>
        ))}
        {notes.map(({ id, day }, i) => (
          <g key={id} class="note">
            <line
              x1={xOf(day)}
              x2={xOf(day)}
              y1={top}
              y2={height - bottom}
              stroke="currentColor"
              stroke-dasharray="4 3"
            />
            <text x={xOf(day)} y={top - 6} text-anchor="middle" fill="currentColor">
              {notes.length - i}
            </text>
          </g>
        ))}
        <g class="marks">
          {points.map(({ x, low, high }) => (
            <line key={x} class="whisker" x1={x} x2={x} y1={low} y2={high} stroke="currentColor" />
          ))}
          <polyline
            points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
            fill="none"
            stroke="currentColor"
            stroke-width="2"
          />
          {points.map(({ x, y }) => (
            <circle key={x} cx={x} cy={y} r="3.5" fill="currentColor" />
          ))}
        </g>
      </svg>
    </div>
  )
}
