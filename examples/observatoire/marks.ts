import { type Demarche, type Feed, type Question, RANGES } from './feed.ts'

/**
 * Number of whole `1 / parts` in a mark: 7.963 holds 79 tenths.
 *
 * A product may fall on the wrong side of an integer (0.29 × 100 is 28.999…): the quotient, which is the
 * nearest number to what would be written, decides. So what is read never contradicts the level: 8,0 is shown
 * if and only if the mark is at least 8.
 */
function wholeParts(mark: number, parts: number): number {
  const near = Math.trunc(mark * parts)
  if ((near + 1) / parts <= mark) return near + 1
  return near / parts > mark ? near - 1 : near
}

/** A mark with one decimal, truncated, never rounded: 7.963 → `7,9`. */
export function writeMark(mark: number): string {
  return writeTenths(wholeParts(mark, 10))
}

/** The upper bound of an interval: rounded up, so that what is shown still covers what was computed. */
export function writeUpperBound(bound: number): string {
  const tenths = wholeParts(bound, 10)
  return writeTenths(tenths / 10 < bound ? tenths + 1 : tenths)
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
