import type { Demarche, Indicator, Knowledge, Question, Score } from '../knowledge.ts'
import { coveringParts, wholeParts } from '../truncate.ts'

const PARTS = 10_000

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
  /** Uses of the window, and votes ÷ uses; null where they are not known. */
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
  const indicators = Object.entries(demarche.indicators).map(
    ([name, { value, level }]) => [name, { value, level }] as const,
  )
  return {
    ...{ id, title, administration, ministere, essential, audience, state },
    uses: participation?.uses ?? null,
    participation: participation?.share ?? null,
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

/**
 * With four decimals: the others are never shown, and would make half the weight of the lines. Truncated, so that the
 * one decimal that is shown stays what it was.
 */
function shown({ n, mark, interval, level, withheld }: Score): Omit<Score, 'counts'> {
  return {
    n,
    mark: mark === null ? null : wholeParts(mark, PARTS) / PARTS,
    interval: interval && [wholeParts(interval[0], PARTS) / PARTS, coveringParts(interval[1], PARTS) / PARTS],
    level,
    withheld,
  }
}

/** The table shows the bounds of the satisfaction alone: those of the others would weigh for nothing. */
function withoutBounds(score: Score): Omit<Score, 'counts'> {
  return { ...shown(score), interval: null }
}
