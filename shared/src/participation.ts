import type { Period } from './period.ts'

/** How many of those who used a démarche said how it went. */
export interface Participation {
  /** Uses over the period, by what is known of a year: an estimate, not whole. */
  uses: number
  /** Votes ÷ uses; null where there are no uses. Above 1, the volume that is known is too small. */
  share: number | null
}

/** A volume is one of 365 days: so it is that of the usual window, but in a leap year. */
const DAYS_A_YEAR = 365

/**
 * @param votes counted over the period
 * @param volume uses a year
 * @param today what lies after it is not over, and has had no uses
 */
export function participationOf(
  votes: number,
  volume: number,
  { from, to }: Period,
  today: number,
): Participation {
  const days = Math.max(0, Math.min(to, today) - from + 1)
  const uses = (volume * days) / DAYS_A_YEAR
  return { uses, share: uses === 0 ? null : votes / uses }
}
