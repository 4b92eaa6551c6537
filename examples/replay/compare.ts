import type { Recorded, RecordedScore } from './recorded.ts'

/** A démarche of the feed, as far as it is compared. */
export interface FeedDemarche {
  id: number
  satisfaction: FeedScore
  comprehension: FeedScore
  contact_reachability: FeedScore
  contact_satisfaction: FeedScore
  autonomy: FeedScore
}

interface FeedScore {
  n: number
  mark: number | null
}

/** Two marks this close are the same: doubles differ in their last bits by the order of a sum. */
const TOLERANCE = 1e-9

/** What a comparison found. */
export interface Comparison {
  /** Counts and marks looked at. */
  compared: number
  /** One sentence a difference. */
  differences: string[]
}

/** Holds 12 months of the feed against what was recorded. */
export function compareYear(recorded: readonly Recorded[], feed: readonly FeedDemarche[]): Comparison {
  return compare(recorded, feed, (line, demarche) => [
    ['satisfaction', line.satisfaction, demarche.satisfaction],
    ['comprehension', line.comprehension, demarche.comprehension],
    ['contact_reachability', line.reachability, demarche.contact_reachability],
    ['contact_satisfaction', line.contactSatisfaction, demarche.contact_satisfaction],
    ['autonomy', line.autonomy, demarche.autonomy],
  ])
}

/** Holds three months of the feed against what was recorded: satisfaction alone was. */
export function compareQuarter(recorded: readonly Recorded[], feed: readonly FeedDemarche[]): Comparison {
  return compare(recorded, feed, (line, demarche) => [
    ['satisfaction over 3 months', line.satisfactionLast3Months, demarche.satisfaction],
  ])
}

function compare(
  recorded: readonly Recorded[],
  feed: readonly FeedDemarche[],
  pairsOf: (line: Recorded, demarche: FeedDemarche) => [string, RecordedScore, FeedScore][],
): Comparison {
  const byId = new Map(feed.map((demarche) => [demarche.id, demarche]))
  const comparison: Comparison = { compared: 0, differences: [] }
  for (const line of recorded) {
    const demarche = byId.get(line.demarche)
    if (!demarche) {
      comparison.differences.push(`démarche ${line.demarche}: absent from the feed`)
      continue
    }
    for (const [name, expected, found] of pairsOf(line, demarche)) {
      comparison.compared += 2
      const say = (what: string) => comparison.differences.push(`démarche ${line.demarche}, ${name}: ${what}`)
      if (found.n !== expected.n) say(`${found.n} answers, ${expected.n} recorded`)
      const mark = found.mark ?? 0
      if (Math.abs(mark - expected.mark) > TOLERANCE) say(`mark ${mark}, ${expected.mark} recorded`)
    }
  }
  return comparison
}
