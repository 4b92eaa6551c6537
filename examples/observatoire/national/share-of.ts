import type { Share } from '../knowledge.ts'
import type { Goal, Judged, Unmeasured } from './goals.ts'

/**
 * How many essential démarches have reached a goal, of how many of which that is known; the others are counted by the
 * reason why it is not, and in no other place. It is what an edition of a collector publishes under the same name:
 * an imported edition publishes no share, and today is no edition.
 */
export function shareOf({ share: name, judge }: Goal, demarches: readonly Judged[]): Share {
  const verdicts = demarches.filter(({ essential }) => essential).map(judge)
  const count = (verdict: boolean | Unmeasured) => verdicts.filter((one) => one === verdict).length
  const numerator = count(true)
  const denominator = numerator + count(false)
  return {
    name,
    of: 'essential',
    total: verdicts.length,
    numerator,
    denominator,
    share: denominator === 0 ? null : numerator / denominator,
    withheld: count('withheld'),
    unequipped: count('unequipped'),
    missing: count('missing'),
  }
}
