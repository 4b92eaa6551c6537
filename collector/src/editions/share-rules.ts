import type { Share, ShareRule, Unmeasured } from '@monavis/shared/shares'
import type { FrozenDemarche } from './content.ts'

/** Mark out of 10 that the State has set its démarches as a goal: above it, not at it. */
const GOAL = 8

/**
 * The shares that every edition states. One more is one more line here; of an indicator of the registry:
 * `indicatorShare('essential-rgaa-100', 'essential', 'rgaa', (value) => value === 100)`.
 */
export const SHARE_RULES: readonly ShareRule<FrozenDemarche>[] = [
  { name: 'essential-satisfaction-above-8', of: 'essential', judge: isAboveGoal },
  { name: 'satisfaction-above-8', of: 'all', judge: isAboveGoal },
]

function isAboveGoal({ year: { satisfaction }, equipped }: FrozenDemarche): boolean | Unmeasured {
  if (satisfaction.mark !== null) return satisfaction.mark > GOAL
  if (satisfaction.n !== 0) return 'withheld'
  return equipped ? 'missing' : 'unequipped'
}

/**
 * Share of the démarches of which an indicator says something.
 * @param field its name under `indicators`; a démarche without it is missing
 * @param isReached told the indicator's value
 */
export function indicatorShare(
  name: string,
  of: Share['of'],
  field: string,
  isReached: (value: unknown) => boolean,
): ShareRule<FrozenDemarche> {
  return {
    name,
    of,
    judge: (demarche: FrozenDemarche & { indicators?: Record<string, { value: unknown } | undefined> }) => {
      const value = demarche.indicators?.[field]?.value ?? null
      return value === null ? 'missing' : isReached(value)
    },
  }
}
