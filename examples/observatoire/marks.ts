import { type Demarche, type Feed, type Question, RANGES } from './feed.ts'
import { coveringParts, wholeParts } from './truncate.ts'

/** A mark with one decimal, truncated, never rounded: 7.963 → `7,9`. */
export function writeMark(mark: number): string {
  return writeTenths(wholeParts(mark, 10))
}

/** The upper bound of an interval: rounded up, so that what is shown still covers what was computed. */
export function writeUpperBound(bound: number): string {
  return writeTenths(coveringParts(bound, 10))
}

/** A share in whole percents, truncated as marks are: 0.849 → `84 %`. */
export function writePercent(share: number): string {
  return `${wholeParts(share, 100)} %`
}

/** A mark as its question is read: out of ten, or in percents where the range is 1. */
export function writeScore(question: Question, mark: number): string {
  return RANGES[question] === 1 ? writePercent(mark) : writeMark(mark)
}

function writeTenths(tenths: number): string {
  return (tenths / 10).toFixed(1).replace('.', ',')
}

export interface Summary {
  demarches: number
  votes: number
  /** Démarches whose satisfaction mark is published. */
  published: number
  /** Those of them above 8 out of 10, the State's own goal: 8 itself is not above. */
  aboveGoal: number
}

export function summarise({ demarches }: Feed): Summary {
  const marks = demarches.flatMap(({ scores }) => scores.satisfaction.mark ?? [])
  return {
    demarches: demarches.length,
    votes: demarches.reduce((votes, { scores }: Demarche) => votes + scores.satisfaction.n, 0),
    published: marks.length,
    aboveGoal: marks.filter((mark) => mark > 8).length,
  }
}
