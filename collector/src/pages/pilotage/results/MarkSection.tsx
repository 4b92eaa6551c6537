import type { ScoreName } from '@monavis/shared/score'
import type { Results } from '../../../pilotage/results/results.ts'
import type { Writing } from './writing.ts'

interface MarkSectionProps {
  writing: Writing
  results: Results
  id: string
  name: ScoreName
  title: string
  about: string
}

/** One more mark, beside the one before. */
export function MarkSection({ writing, results: { now, former }, id, name, title, about }: MarkSectionProps) {
  const { texts, numbers } = writing
  const [current, before] = [now.scores[name], former.scores[name]]
  const colon = writing.lang === 'fr' ? '\u00a0: ' : ': '
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="figure">
        <strong>{writing.mark(name, current)}</strong> <span>{writing.interval(current)}</span>
      </p>
      <p>
        {texts.answers}
        {colon}
        {numbers.whole(current.n)}. {texts.former}
        {colon}
        {writing.mark(name, before)} ({numbers.whole(before.n)}).
      </p>
      <p class="hint">{about}</p>
    </section>
  )
}
