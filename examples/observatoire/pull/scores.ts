import { LEVELS, type Question, RANGES, type Score, type Scores } from '../knowledge.ts'
import type { Found } from './found.ts'

/** The scores of a démarche, which stand in it by their names. */
export function readScores(found: Found): Scores {
  return {
    satisfaction: readScore(found, 'satisfaction'),
    comprehension: readScore(found, 'comprehension'),
    contact_satisfaction: readScore(found, 'contact_satisfaction'),
    contact_reachability: readScore(found, 'contact_reachability'),
    contact: readScore(found, 'contact'),
    autonomy: readScore(found, 'autonomy'),
  }
}

function readScore(scores: Found, question: Question): Score {
  const score = scores.at(question)
  const n = score.at('n').orNull((found) => found.count())
  const withheld = score.at('withheld').orAbsent((found) => found.text())
  const isPublished = score.at('published').flag()
  // Without any answer there is no mark, even where everything is published.
  if (!isPublished || n === 0) return { n, mark: null, interval: null, level: null, counts: null, withheld }
  const range = RANGES[question]
  const counts = score.at('counts').orNull(readCounts)
  // Bars are drawn from the counts, the figure beside them is `n`: they must tell the same.
  if (question === 'satisfaction' && counts && n !== null && sum(counts) !== n)
    throw score.at('counts').unexpected()
  return {
    n,
    mark: score.at('mark').orNull((found) => found.number(range)),
    interval: score.at('interval').orNull((found) => [found.at(0).number(range), found.at(1).number(range)]),
    level: score.at('level').orNull((found) => found.oneOf(LEVELS)),
    counts,
    withheld: null,
  }
}

function readCounts(counts: Found): Readonly<Record<string, number>> {
  return Object.fromEntries(counts.keys().map((option) => [option, counts.at(option).count()]))
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
