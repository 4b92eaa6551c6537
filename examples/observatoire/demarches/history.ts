import type { Point } from '../charts/evolution.ts'
import type { Edition, Question } from '../knowledge.ts'

/**
 * What each edition published of a démarche's mark, the oldest first. An edition without the démarche cuts the line;
 * those from before it was first listed are left out.
 */
export function historyOf(id: number, question: Question, editions: readonly Edition[]): Point[] {
  const points = editions.toReversed().map(({ name, imported, note, demarches }) => {
    const score = demarches.find((demarche) => demarche.id === id)?.year[question]
    const { mark = null, interval = null } = score ?? {}
    return { point: { edition: name, value: mark, interval, imported, note }, isListed: score !== undefined }
  })
  const first = points.findIndex(({ isListed }) => isListed)
  return first < 0 ? [] : points.slice(first).map(({ point }) => point)
}
