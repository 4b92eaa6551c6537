import type { Demarche, FrozenDemarche } from '../knowledge.ts'
import { type Standing, standingOf } from '../standing.ts'

export const STANDINGS = [
  'published',
  'withheld',
  'no-answer',
  'without-button',
] as const satisfies Standing[]

/** How far the button has come over a list of démarches: each stands in one of the four. */
export function deploymentOf(
  demarches: readonly Demarche[],
  frozen: ReadonlyMap<number, FrozenDemarche>,
): Record<Standing, number> {
  const counts = { published: 0, withheld: 0, 'no-answer': 0, 'without-button': 0 }
  for (const demarche of demarches) counts[standingOf(demarche, frozen.get(demarche.id))] += 1
  return counts
}
