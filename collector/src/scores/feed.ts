import type { IndicatorValue } from '@monavis/shared/indicators'
import { type Participation, participationOf } from '@monavis/shared/participation'
import { type Day, isoDay, type Period } from '@monavis/shared/period'
import type { Trust } from '@monavis/shared/schemas'
import { METHOD_VERSION, type Publication } from '@monavis/shared/score'
import type { Registry } from '../registry/registry.ts'
import { sumCounts } from '../store/counts.ts'
import type { Store } from '../store/store.ts'
import { NO_CELLS, SCORE_SUMS } from './score-sums.ts'
import { type PublicScores, publicScores, scoresOf, trustOf } from './scores-of.ts'

/** A public démarche and its scores over the window. */
export interface ScoredDemarche extends PublicScores {
  id: number
  title: string
  administration: string
  ministere: string
  essential: boolean
  /** Whom it is for; null where that is not known. So with those who use it. */
  audience: IndicatorValue<'audience'> | null
  participation: Participation | null
  votes: Trust
}

/** Everything the observatory reads, but the instant it was made. */
export interface FeedContent {
  method: string
  methodUrl: string
  window: string
  /** Days, `2026-03-02`. */
  from: string
  to: string
  publishFrom: number
  demarches: ScoredDemarche[]
}

export interface FeedParts {
  registry: Registry
  store: Store
  /** The page that explains the scores. */
  methodUrl: string
}

/** Works out the scores of every public démarche over a window: one query, whatever their number. */
export async function readFeed(
  { registry, store, methodUrl }: FeedParts,
  window: string,
  period: Period,
  today: Day,
  publication: Publication,
): Promise<FeedContent> {
  const sums = await sumCounts(store.db, period, SCORE_SUMS)
  const demarches: ScoredDemarche[] = []
  for (const { id, title, administration, ministere, essential, indicators } of registry.listed()) {
    const cells = sums.get(id) ?? NO_CELLS
    const scores = publicScores(scoresOf(cells), publication)
    const { audience, volume } = indicators
    demarches.push({
      ...{ id, title, administration, ministere, essential },
      audience: audience?.value ?? null,
      participation: volume ? participationOf(scores.satisfaction.n, volume.value, period, today) : null,
      ...scores,
      votes: trustOf(cells),
    })
  }
  return {
    method: METHOD_VERSION,
    methodUrl,
    window,
    from: isoDay(period.from),
    to: isoDay(period.to),
    publishFrom: publication.publishFrom,
    demarches,
  }
}
