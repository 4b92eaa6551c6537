import { LIMITS } from '@monavis/shared/vote'

/**
 * An id that nobody has: the one after the highest, or else, where somebody has taken the last one, the first that
 * is free.
 * @param taken ids of one kind; null where something has none
 */
export function freeId(taken: Iterable<number | null>): number {
  const ids = new Set(taken)
  let highest = 0
  for (const id of ids) highest = Math.max(highest, id ?? 0)
  if (highest < LIMITS.maxDemarcheId) return highest + 1
  let free = 1
  while (ids.has(free)) free++
  return free
}
