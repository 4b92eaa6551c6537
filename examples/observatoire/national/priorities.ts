import type { Demarche } from '../knowledge.ts'

/** Mark out of 10 that the State has set its démarches as a goal. */
const GOAL = 8

export interface Priority {
  demarche: Demarche
  mark: number
  uses: number
  /** uses × what the mark lacks of the goal: what would be gained by reaching it. */
  weight: number
}

/**
 * The essential démarches to improve first: below the goal by more than chance (the whole 95 % interval is), those
 * where most uses miss most of it before all others. Without a known number of uses, a démarche cannot be ranked.
 */
export function toImproveFirst(demarches: readonly Demarche[]): Priority[] {
  const priorities = demarches.filter(isRated).flatMap((demarche): Priority[] => {
    const { mark, interval } = demarche.scores.satisfaction
    const uses = demarche.participation?.uses
    if (mark === null || !interval || interval[1] >= GOAL || !uses) return []
    return [{ demarche, mark, uses, weight: uses * (GOAL - mark) }]
  })
  return priorities.sort((a, b) => b.weight - a.weight || a.demarche.id - b.demarche.id)
}

/**
 * The essential démarches to learn from: above the goal by more than chance, done online from end to end, wholly
 * accessible, and asking nothing that the State already has. The best mark first.
 */
export function exemplary(demarches: readonly Demarche[]): Demarche[] {
  return demarches
    .filter(isRated)
    .filter(({ scores: { satisfaction }, indicators: { online, accessibility, askedAgain } }) => {
      const isAbove = satisfaction.interval !== null && satisfaction.interval[0] > GOAL
      return isAbove && online?.value === 'yes' && accessibility?.value === 100 && askedAgain?.value === 0
    })
    .sort((a, b) => (b.scores.satisfaction.mark ?? 0) - (a.scores.satisfaction.mark ?? 0) || a.id - b.id)
}

function isRated({ essential, state }: Demarche): boolean {
  return essential && state === 'open'
}
