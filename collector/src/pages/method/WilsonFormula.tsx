import { Z } from '@monavis/shared/score'
import type { Numbers } from '../../http/written-numbers.ts'
import type { WorkedScore } from './example.ts'

/** Wilson's formula with the numbers of the example, and what it gives. */
export function WilsonFormula({ score, numbers }: { score: WorkedScore; numbers: Numbers }) {
  const range = 10
  const s = numbers.exact(score.mark / range)
  const rest = numbers.exact(1 - score.mark / range)
  const n = numbers.whole(score.n)
  const [z, z2] = [numbers.exact(Z), numbers.exact(Z * Z)]
  const [low, high] = score.interval
  return (
    <p class="worked">
      {numbers.whole(range)} × ({s} + {z2} ÷ (2 × {n}) ± {z} × √({s} × {rest} ÷ {n} + {z2} ÷ (4 × {n}²))) ÷ (1
      + {z2} ÷ {n}) = <strong>{numbers.exact(low)}</strong>, <strong>{numbers.exact(high)}</strong>
    </p>
  )
}
