import type { Demarche, Indicator, Knowledge, Question, Score } from '../knowledge.ts'
import { coveringParts, wholeParts } from '../truncate.ts'

/** Of marks and of percents: what would weigh more is never shown, and orders nothing that chance does not. */
const HUNDREDTHS = 100
/** Of bounds, which order nothing: as they are shown. */
const TENTHS = 10

/** The indicators that the table shows or filters by, of those that a collector may give. */
const SHOWN: ReadonlySet<string> = new Set([
  ...['online', 'accessibility', 'askedAgain', 'digitalUse', 'contacts', 'humanHelp', 'franceConnect'],
  ...['smartphone', 'nonDigitalAlternative', 'availability', 'loadTime', 'language', 'lifeEvent'],
])

/** The questions of which the table shows the mark. */
export type Marked = Exclude<Question, 'contact'>

/**
 * A démarche as the table needs it. The same lines make the pages, when the site is made, and what the script of the
 * table draws; so they are plain JSON.
 */
export interface Line {
  id: number
  title: string
  administration: string
  ministere: string
  essential: boolean
  audience: readonly string[] | null
  state: Demarche['state']
  /** Whole uses of the window, and votes in percents of them; null where they are not known. */
  uses: number | null
  participation: number | null
  /** False where the newest edition says that nobody could vote there, and nobody has since. */
  hasButton: boolean
  scores: Readonly<Record<Marked, Omit<Score, 'counts'>>>
  indicators: Readonly<Record<string, Pick<Indicator, 'value' | 'level'>>>
}

/** Every démarche of the feed: those most used first, then those with most votes. */
export function linesOf({ feed, editions }: Knowledge): Line[] {
  const unequipped = new Set(
    editions[0]?.demarches.filter(({ equipped }) => equipped === false).map(({ id }) => id),
  )
  return feed.demarches
    .map((demarche) => lineOf(demarche, unequipped.has(demarche.id)))
    .sort(
      (a, b) =>
        (b.uses ?? 0) - (a.uses ?? 0) ||
        (b.scores.satisfaction.n ?? 0) - (a.scores.satisfaction.n ?? 0) ||
        a.id - b.id,
    )
}

/** What the site says of the State's services is about these, where the collector names any. */
export function essentialOf(lines: readonly Line[]): Line[] {
  const essential = lines.filter(({ essential }) => essential)
  return essential.length > 0 ? essential : [...lines]
}

function lineOf(demarche: Demarche, wasUnequipped: boolean): Line {
  const { id, title, administration, ministere, essential, audience, state, participation, scores } = demarche
  const indicators = Object.entries(demarche.indicators)
    .filter(([name]) => SHOWN.has(name))
    .map(([name, { value, level }]) => [name, { value, level }] as const)
  return {
    ...{ id, title, administration, ministere, essential, audience, state },
    uses: participation && Math.round(participation.uses),
    participation: participation?.share == null ? null : truncated(100 * participation.share),
    hasButton: !(wasUnequipped && scores.satisfaction.n === 0),
    scores: {
      satisfaction: shown(scores.satisfaction),
      comprehension: withoutBounds(scores.comprehension),
      contact_satisfaction: withoutBounds(scores.contact_satisfaction),
      contact_reachability: withoutBounds(scores.contact_reachability),
      autonomy: withoutBounds(scores.autonomy),
    },
    indicators: Object.fromEntries(indicators),
  }
}

/** Truncated, so that what is shown stays what it was. */
function shown({ n, mark, interval, level, withheld }: Score): Omit<Score, 'counts'> {
  return {
    n,
    mark: mark === null ? null : truncated(mark),
    interval: interval && [
      wholeParts(interval[0], TENTHS) / TENTHS,
      coveringParts(interval[1], TENTHS) / TENTHS,
    ],
    level,
    withheld,
  }
}

function truncated(figure: number): number {
  return wholeParts(figure, HUNDREDTHS) / HUNDREDTHS
}

/** The table shows the bounds of the satisfaction alone: those of the others would weigh for nothing. */
function withoutBounds(score: Score): Omit<Score, 'counts'> {
  return { ...shown(score), interval: null }
}
