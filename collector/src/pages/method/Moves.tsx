import { MOVE_LEVEL } from '@monavis/shared/difference'
import type { Numbers } from '../../http/written-numbers.ts'
import type { MethodTexts } from './method-texts.ts'
import { type WorkedMove, workOutMoves } from './moves.ts'

interface MovesProps {
  numbers: Numbers
  texts: MethodTexts['moves']
}

/** When a rise or a fall is called one: one démarche worked out, then several compared at once. */
export function Moves({ numbers, texts }: MovesProps) {
  const { exact, whole } = numbers
  const moves = workOutMoves()
  const [first] = moves
  if (!first) throw new Error('no move to show')
  const { before, after, test } = first
  return (
    <>
      <h3>{texts.heading}</h3>
      {texts.paragraphs(numbers.percent(MOVE_LEVEL)).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p class="worked">
        {texts.one({
          before: exact(before.mark),
          nBefore: whole(before.n),
          after: exact(after.mark),
          nAfter: whole(after.n),
          difference: exact(Math.abs(test.difference)),
          deviation: exact(test.deviation),
          times: exact(Math.abs(test.difference) / test.deviation),
          p: exact(test.p),
        })}
      </p>
      <div class="worked">
        <p>{texts.several(whole(moves.length), exact(MOVE_LEVEL))}</p>
        <ul>
          {moves.map((move) => (
            <li key={move.rank}>
              <Adjusted move={move} of={moves.length} numbers={numbers} texts={texts} />
            </li>
          ))}
        </ul>
      </div>
      <details>
        <summary>{texts.formulaSummary}</summary>
        <p>{texts.formula(whole(before.n + after.n), exact(test.variance))}</p>
        <p class="worked">
          √({exact(test.variance)} × (1 ÷ {whole(before.n)} + 1 ÷ {whole(after.n)})) ={' '}
          <strong>{exact(test.deviation)}</strong>
        </p>
      </details>
    </>
  )
}

interface AdjustedProps extends MovesProps {
  move: WorkedMove
  /** How many are compared. */
  of: number
}

function Adjusted({ move, of, numbers: { exact, whole }, texts }: AdjustedProps) {
  const { before, after, test, rank, adjustedP, isMove } = move
  const verdict = isMove ? (test.difference > 0 ? texts.rose : texts.fell) : texts.steady
  return (
    <>
      {texts.from(exact(before.mark), exact(after.mark))} {exact(test.p)} × {whole(of)} ÷ {whole(rank)} ={' '}
      {exact(adjustedP)}
      {texts.hence}
      <strong>{verdict}</strong>
    </>
  )
}
