/**
 * Shares of démarches: how many of them have reached something, among those of which it is known. Pure.
 */

/** Why it is not known whether a démarche has reached something. */
export type Unmeasured =
  /** Some answers, too few to publish a mark. */
  | 'withheld'
  /** Without any answer over the period, and without the means: no open button, or never a vote. */
  | 'unequipped'
  /** Nothing is known for another reason: no answer over the period, no value in the registry. */
  | 'missing'

/** A share and everything it rests on: `total` is always `denominator + withheld + unequipped + missing`. */
export interface Share {
  name: string
  /** Which démarches it is about. */
  of: 'essential' | 'all'
  /** How many those are. */
  total: number
  /** Those that have reached it. */
  numerator: number
  /** Those of which it is known whether they have. */
  denominator: number
  /** numerator ÷ denominator, in [0, 1], unrounded; null where the denominator is 0. */
  share: number | null
  /** Left out of both numerator and denominator. */
  withheld: number
  unequipped: number
  missing: number
}

/** What a share asks of each démarche. */
export interface ShareRule<D> {
  name: string
  of: Share['of']
  judge(demarche: D): boolean | Unmeasured
}

/** Works out a share; démarches that are not measured are counted by their reason, and in no other place. */
export function shareOf<D extends { essential: boolean }>(
  demarches: readonly D[],
  { name, of, judge }: ShareRule<NoInfer<D>>,
): Share {
  const judged = demarches.filter(({ essential }) => essential || of === 'all').map(judge)
  const count = (verdict: boolean | Unmeasured) => judged.filter((one) => one === verdict).length
  const numerator = count(true)
  const denominator = numerator + count(false)
  return {
    name,
    of,
    total: judged.length,
    numerator,
    denominator,
    share: denominator === 0 ? null : numerator / denominator,
    withheld: count('withheld'),
    unequipped: count('unequipped'),
    missing: count('missing'),
  }
}
