import { MOVE_LEVEL, satisfactionCells, testMove } from '@monavis/shared/difference'
import type { Score } from '@monavis/shared/score'

/** Whether a mark has moved by more than chance; two samples below the publication threshold are not compared. */
export type Move =
  | { kind: 'too-few' }
  /** `difference` after less before. */
  | { kind: 'rose' | 'fell' | 'steady'; difference: number }

/** @param publishFrom from how many answers in each period they can be compared */
export function moveOf(
  before: Score<'satisfaction'>,
  after: Score<'satisfaction'>,
  publishFrom: number,
): Move {
  if (Math.min(before.n, after.n) < Math.max(1, publishFrom)) return { kind: 'too-few' }
  const { difference, p } = testMove(satisfactionCells(before.counts, after.counts))
  if (p > MOVE_LEVEL) return { kind: 'steady', difference }
  return { kind: difference > 0 ? 'rose' : 'fell', difference }
}
