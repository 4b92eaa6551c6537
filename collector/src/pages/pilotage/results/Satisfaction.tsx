import type { Results } from '../../../pilotage/results/results.ts'
import type { Writing } from './writing.ts'

interface SatisfactionProps {
  writing: Writing
  results: Results
  publishFrom: number
}

/** The mark, with all it rests on, beside the one before. */
export function Satisfaction({ writing, results, publishFrom }: SatisfactionProps) {
  const { texts, numbers } = writing
  const { now, former, move } = results
  const [current, before] = [now.scores.satisfaction, former.scores.satisfaction]
  return (
    <section aria-labelledby="satisfaction">
      <h2 id="satisfaction">{texts.moves.title}</h2>
      <p class="figure">
        <strong>{writing.mark('satisfaction', current)}</strong>{' '}
        {current.interval && <span>{writing.interval(current)}</span>}
      </p>
      <p>
        {texts.answers}
        {writing.lang === 'fr' ? '\u00a0: ' : ': '}
        {numbers.whole(current.n)}. {texts.former}
        {writing.lang === 'fr' ? '\u00a0: ' : ': '}
        {writing.mark('satisfaction', before)}
        {before.n > 0 && ` (${numbers.whole(before.n)})`}.
      </p>
      <p>{sayMove()}</p>
      <p class="hint">
        {texts.moves.about} <a href={`/methode?lang=${writing.lang}`}>{texts.method}</a>
      </p>
    </section>
  )

  function sayMove(): string {
    if (move.kind === 'too-few') return texts.moves.tooFew(numbers.whole(Math.max(1, publishFrom)))
    if (move.kind === 'steady') return texts.moves.steady
    return texts.moves[move.kind](numbers.exact(Number(Math.abs(move.difference).toPrecision(2))))
  }
}
