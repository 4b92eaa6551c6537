import type { IndicatorName, IndicatorValue } from '@monavis/shared/indicators'
import type { ShareRule, Unmeasured } from '@monavis/shared/shares'
import type { DescribedDemarche } from './content.ts'

/** Mark out of 10 that the State has set its démarches as a goal: above it, not at it. */
const GOAL = 8

/** The shares that every edition states: the goals that the State has set, each of all that it is known of. */
export const SHARE_RULES: readonly ShareRule<DescribedDemarche>[] = [
  { name: 'essential-satisfaction-above-8', of: 'essential', judge: isAboveGoal },
  { name: 'satisfaction-above-8', of: 'all', judge: isAboveGoal },
  indicatorShare('online', 'online', (value) => value === 'yes'),
  indicatorShare('accessibility-100', 'accessibility', (value) => value === 100),
  indicatorShare('asked-again-none', 'askedAgain', (value) => value === 0),
  indicatorShare('non-digital-alternative', 'nonDigitalAlternative', (value) => value),
  indicatorShare('language-above-8', 'language', (value) => value > GOAL),
]

function isAboveGoal({ year: { satisfaction }, equipped }: DescribedDemarche): boolean | Unmeasured {
  if (satisfaction.mark !== null) return satisfaction.mark > GOAL
  if (satisfaction.n !== 0) return 'withheld'
  return equipped ? 'missing' : 'unequipped'
}

/** Share of the essential démarches of which an indicator says something; those without it are missing. */
function indicatorShare<N extends IndicatorName>(
  name: string,
  field: N,
  isReached: (value: IndicatorValue<N>) => boolean,
): ShareRule<DescribedDemarche> {
  return {
    name: `essential-${name}`,
    of: 'essential',
    judge: ({ indicators }) => {
      const indicator = indicators[field]
      return indicator ? isReached(indicator.value) : 'missing'
    },
  }
}
