import type { Period } from '@monavis/shared/period'
import { type Score, score } from '@monavis/shared/score'
import { type Summed, type Sums, sumCounts } from '../../store/counts.ts'
import type { Store } from '../../store/store.ts'

const SUMS = {
  good: ['satisfaction_3'],
  medium: ['satisfaction_2'],
  bad: ['satisfaction_1'],
} as const satisfies Sums

/** Votes by smiley. */
export type Smileys = Summed<keyof typeof SUMS>

/** Votes of each démarche over a period, by smiley. @param demarche all without it */
export async function readSmileys(
  { db }: Store,
  period: Period,
  demarche?: number,
): Promise<(demarche: number) => Smileys> {
  const filter = demarche === undefined ? undefined : { demarche }
  const counts = await sumCounts(db, period, SUMS, filter)
  return (one) => {
    const { good, medium, bad } = counts.get(one) ?? { good: 0, medium: 0, bad: 0 }
    return { good, medium, bad }
  }
}

export function satisfactionOf(smileys: Smileys): Score<'satisfaction'> {
  return score('satisfaction', smileys)
}

export function votesOf({ good, medium, bad }: Smileys): number {
  return good + medium + bad
}
