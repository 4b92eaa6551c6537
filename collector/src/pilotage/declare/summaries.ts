import { parisDay, rollingWindow } from '@monavis/shared/period'
import { type Score, score } from '@monavis/shared/score'
import { isListed } from '../../registry/origins.ts'
import type { RegisteredDemarche } from '../../registry/registry.ts'
import { buttonCounts } from '../../store/counts.ts'
import { readOriginsSeen } from '../../store/origins-seen.ts'
import type { Store } from '../../store/store.ts'

/** What an agent is told first of a démarche. */
export interface Summary {
  demarche: RegisteredDemarche
  /** Of twelve rolling months. */
  satisfaction: Score<'satisfaction'>
  /** Sites whose votes are refused. */
  refusedOrigins: number
  isPublic: boolean
}

const MONTHS = 12

/**
 * From counts alone, in two queries however many there are.
 * @param demarches some tens
 * @param now ms
 */
export async function summarise(
  { db }: Store,
  demarches: readonly RegisteredDemarche[],
  now: number,
): Promise<Summary[]> {
  if (demarches.length === 0) return []
  const ids = demarches.map(({ id }) => id)
  const window = rollingWindow(MONTHS, parisDay(now))
  const counts = Map.groupBy(await buttonCounts(db, window, 'month', ids), (one) => one.demarche)
  const seen = Map.groupBy(await readOriginsSeen(db, ids), (one) => one.demarche)
  return demarches.map((demarche) => {
    const cells = counts.get(demarche.id) ?? []
    const sum = (cell: string) => cells.reduce((total, one) => total + (one.counts[cell] ?? 0), 0)
    const refused = (seen.get(demarche.id) ?? []).filter(({ button, origin, refused }) => {
      const to = demarche.buttons.find(({ number }) => number === button)
      return refused > 0 && to && !to.closed && !isListed(to, origin)
    })
    return {
      demarche,
      satisfaction: score('satisfaction', {
        good: sum('satisfaction_3'),
        medium: sum('satisfaction_2'),
        bad: sum('satisfaction_1'),
      }),
      refusedOrigins: refused.length,
      isPublic: demarche.public,
    }
  })
}
