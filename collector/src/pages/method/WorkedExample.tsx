import { SCORES, type ScoreName } from '@monavis/shared/score'
import type { Numbers } from '../../http/written-numbers.ts'
import { workOut } from './example.ts'
import type { MethodTexts } from './method-texts.ts'

interface WorkedExampleProps {
  name: ScoreName
  /** What each answer is called. */
  labels: Readonly<Record<string, string>>
  numbers: Numbers
  texts: MethodTexts
}

/** What each answer is worth, how many gave it, and the sum: worked out as the page is asked for. */
export function WorkedExample({ name, labels, numbers, texts }: WorkedExampleProps) {
  const { terms, n, mark } = workOut(name)
  // A product stays on one line.
  const sum = terms
    .map(({ points, count }) => `${numbers.exact(points)}\u00a0×\u00a0${numbers.whole(count)}`)
    .join(' + ')
  return (
    <div class="worked">
      <p>{texts.example}</p>
      <ul>
        {terms.map(({ answer, points, count }) => (
          <li key={answer}>
            {texts.term(labels[answer] ?? answer, numbers.exact(points), numbers.whole(count))}
          </li>
        ))}
      </ul>
      <p>
        ({sum}) ÷ {numbers.whole(n)} = <strong>{numbers.exact(mark)}</strong>
        {SCORES[name].range === 1 && `${texts.thatIs}${numbers.percent(mark)}`}
      </p>
    </div>
  )
}
