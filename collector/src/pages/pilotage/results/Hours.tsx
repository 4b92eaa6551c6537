import { scaleBand, scaleLinear } from 'd3-scale'
import type { Results } from '../../../pilotage/results/results.ts'
import { scrolling } from '../Listing.tsx'
import { Table } from './Table.tsx'
import type { Writing } from './writing.ts'

const WIDTH = 720
const HEIGHT = 160
const AXIS = 24
/** Every third hour is named under its bar. */
const NAMED_EVERY = 3

/** Votes by hour of the day in Paris. */
export function Hours({ writing, results: { now, former } }: { writing: Writing; results: Results }) {
  const { texts, numbers } = writing
  const { title, about, hour, hourOf, table } = texts.hours
  const isEmpty = now.hours.every((n) => n === 0)
  return (
    <section aria-labelledby="heures">
      <h2 id="heures">{title}</h2>
      <p class="hint">{about}</p>
      {isEmpty ? (
        <p>{texts.none}</p>
      ) : (
        <>
          <Bars title={title} hours={now.hours} hourOf={hourOf} />
          <details>
            <summary>{table}</summary>
            <Table
              caption={table}
              heads={[hour, texts.answers, texts.former]}
              rows={now.hours.map((n, i) => ({
                key: i,
                head: hourOf(i),
                cells: [numbers.whole(n), numbers.whole(former.hours[i] ?? 0)],
              }))}
            />
          </details>
        </>
      )}
    </section>
  )
}

interface BarsProps {
  title: string
  hours: readonly number[]
  hourOf: (hour: number) => string
}

function Bars({ title, hours, hourOf }: BarsProps) {
  const x = scaleBand(hours.keys(), [0, WIDTH]).padding(0.2)
  const y = scaleLinear([0, Math.max(...hours)], [0, HEIGHT - AXIS - 4])
  return (
    <div class="table" {...scrolling(title)}>
      <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        <g class="marks">
          {hours.map((n, hour) => (
            <rect
              key={hourOf(hour)}
              x={x(hour)}
              y={HEIGHT - AXIS - y(n)}
              width={x.bandwidth()}
              height={y(n)}
              fill="currentColor"
            />
          ))}
        </g>
        <line class="grid" x1="0" x2={WIDTH} y1={HEIGHT - AXIS} y2={HEIGHT - AXIS} stroke="currentColor" />
        {hours.map((_, hour) =>
          hour % NAMED_EVERY === 0 ? (
            <text
              key={hourOf(hour)}
              x={(x(hour) ?? 0) + x.bandwidth() / 2}
              y={HEIGHT - 6}
              text-anchor="middle"
              fill="currentColor"
            >
              {hourOf(hour)}
            </text>
          ) : null,
        )}
      </svg>
    </div>
  )
}
