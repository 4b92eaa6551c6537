import type { ShownIndicators } from '@monavis/shared/indicator-schemas'
import { type IndicatorName, type Indicators, levelOfIndicator } from '@monavis/shared/indicators'
import type { Announcement, DemarcheState } from '@monavis/shared/schemas'
import type { Registry } from '../registry/registry.ts'
import type { ScoredDemarche } from './feed.ts'

/** A démarche as anyone reads it beside the feed: with its state, and all that is known of it. */
export interface ShownDemarche extends ScoredDemarche {
  state: DemarcheState
  indicators: ShownIndicators
  announcements: readonly Announcement[]
}

/** Adds to the scores of a démarche what the registry says of it now. */
export function showDemarche(scored: ScoredDemarche, registry: Registry): ShownDemarche {
  const known = registry.find(scored.id)
  if (!known) throw new Error(`démarche ${scored.id} has scores, and is not registered`)
  const { state, announcements } = known
  return { ...scored, state, indicators: withLevels(known.indicators), announcements }
}

/** Each value with its level, where its indicator has them. */
function withLevels(indicators: Indicators): ShownIndicators {
  const shown = Object.entries(indicators).map(([name, indicator]) => {
    const level = levelOfIndicator(name as IndicatorName, indicator.value)
    return [name, { ...indicator, ...(level && { level }) }]
  })
  return Object.fromEntries(shown)
}
