import type { Demarche, FrozenDemarche } from './knowledge.ts'

/** Why a démarche has a satisfaction mark, or what there is instead of one. */
export type Standing =
  | 'published'
  /** Some answers, too few for a mark. */
  | 'withheld'
  /** The newest edition found no open button, or never a vote. */
  | 'without-button'
  /** A button, or nobody knows; no answer over the period. */
  | 'no-answer'

/** @param frozen the démarche in the newest edition: alone to say whether it is equipped */
export function standingOf({ scores }: Demarche, frozen: FrozenDemarche | undefined): Standing {
  const { mark, n } = scores.satisfaction
  if (mark !== null) return 'published'
  if (n !== 0) return 'withheld'
  return frozen?.equipped === false ? 'without-button' : 'no-answer'
}
