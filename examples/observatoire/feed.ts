/**
 * What the observatory reads of the collector's public JSON. Fields that are not shown are not looked at, so
 * that the collector may add some.
 */
import { Found } from './found.ts'

/** The questions shown, by their names in the feed, and the best mark of each. */
export const RANGES = {
  satisfaction: 10,
  comprehension: 10,
  contact_satisfaction: 10,
  contact_reachability: 1,
  autonomy: 10,
} as const
export type Question = keyof typeof RANGES

export const LEVELS = ['good', 'medium', 'bad'] as const
export type Level = (typeof LEVELS)[number]

export interface Score {
  /** Number of answers: always known. */
  n: number
  /** Unrounded, from 0 to the question's range; null while withheld for want of answers. */
  mark: number | null
  /** Of the unrounded mark; null with it, and for a question without levels. */
  level: Level | null
}

/** How the votes spread; the bounds are those of the 95 % interval of the mark, in its own range. */
export interface Spread {
  interval: readonly [number, number]
  good: number
  medium: number
  bad: number
}

export interface Demarche {
  id: number
  title: string
  administration: string
  scores: Readonly<Record<Question, Score>>
  /** Null when the satisfaction mark is withheld. */
  spread: Spread | null
}

export interface Feed {
  generatedAt: Date
  /** First and last day of the votes, both included. */
  from: Date
  to: Date
  /** Answers from which a score is published. */
  publishFrom: number
  demarches: readonly Demarche[]
}

/**
 * Reads the feed whole or not at all: half a table would mislead.
 * @throws {UnexpectedFeed} at the first value that is missing or of another kind
 */
export function readFeed(json: unknown): Feed {
  const feed = new Found(json)
  return {
    generatedAt: feed.at('generatedAt').instant(),
    from: feed.at('from').day(),
    to: feed.at('to').day(),
    publishFrom: feed.at('publishFrom').count(),
    demarches: feed.at('demarches').items().map(readDemarche),
  }
}

function readDemarche(demarche: Found): Demarche {
  const scores = {
    satisfaction: readScore(demarche, 'satisfaction'),
    comprehension: readScore(demarche, 'comprehension'),
    contact_satisfaction: readScore(demarche, 'contact_satisfaction'),
    contact_reachability: readScore(demarche, 'contact_reachability'),
    autonomy: readScore(demarche, 'autonomy'),
  }
  return {
    id: demarche.at('id').count(),
    title: demarche.at('title').text(),
    administration: demarche.at('administration').text(),
    scores,
    spread: scores.satisfaction.mark === null ? null : readSpread(demarche.at('satisfaction')),
  }
}

function readScore(demarche: Found, question: Question): Score {
  const score = demarche.at(question)
  const n = score.at('n').count()
  const isPublished = score.at('published').flag()
  // Without any answer there is no mark, even where everything is published.
  if (!isPublished || n === 0) return { n, mark: null, level: null }
  const level = score.at('level')
  return {
    n,
    mark: score.at('mark').number(RANGES[question]),
    level: level.value === null ? null : level.oneOf(LEVELS),
  }
}

function readSpread(satisfaction: Found): Spread {
  const interval = satisfaction.at('interval')
  const counts = satisfaction.at('counts')
  const [good, medium, bad] = [
    counts.at('good').count(),
    counts.at('medium').count(),
    counts.at('bad').count(),
  ]
  // The bar is drawn from the counts, the figure beside it is `n`: they must tell the same.
  if (good + medium + bad !== satisfaction.at('n').value) throw counts.unexpected()
  const range = RANGES.satisfaction
  return { interval: [interval.at(0).number(range), interval.at(1).number(range)], good, medium, bad }
}
