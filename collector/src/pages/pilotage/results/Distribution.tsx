import type { Score } from '@monavis/shared/score'
import type { Results } from '../../../pilotage/results/results.ts'
import { Table } from './Table.tsx'
import type { Writing } from './writing.ts'

const ANSWERS = ['good', 'medium', 'bad'] as const
const WIDTH = 600
const BAR = 28

/** How many chose each of the three smileys. */
export function Distribution({ writing, results: { now, former } }: { writing: Writing; results: Results }) {
  const { texts, numbers } = writing
  const { title, about, smiley, answer } = texts.distribution
  const [current, before] = [now.scores.satisfaction, former.scores.satisfaction]
  const share = ({ n, counts }: Score<'satisfaction'>, name: (typeof ANSWERS)[number]) =>
    n === 0 ? texts.none : numbers.percent(counts[name] / n)
  return (
    <section aria-labelledby="repartition">
      <h2 id="repartition">{title}</h2>
      <p class="hint">{about}</p>
      {current.n > 0 && <Bar score={current} />}
      <Table
        caption={title}
        heads={[smiley, texts.answers, texts.share, texts.former]}
        rows={ANSWERS.map((name) => ({
          key: name,
          head: (
            <>
              <Swatch name={name} /> {answer[name]}
            </>
          ),
          cells: [numbers.whole(current.counts[name]), share(current, name), share(before, name)],
        }))}
      />
    </section>
  )
}

/** One bar for all; the table under it says the same. */
function Bar({ score: { n, counts } }: { score: Score<'satisfaction'> }) {
  let x = 0
  return (
    <svg
      class="bar-of"
      viewBox={`0 0 ${WIDTH} ${BAR}`}
      width="100%"
      height={BAR}
      preserveAspectRatio="none"
      aria-hidden
    >
      {ANSWERS.map((name) => {
        const width = (WIDTH * counts[name]) / n
        const start = x
        x += width
        return <rect key={name} class={name} x={start} y="0" width={width} height={BAR} fill="currentColor" />
      })}
    </svg>
  )
}

function Swatch({ name }: { name: string }) {
  return (
    <svg class="swatch" width="14" height="14" aria-hidden>
      <rect class={name} width="14" height="14" fill="currentColor" />
    </svg>
  )
}
