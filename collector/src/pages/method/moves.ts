import {
  adjustPValues,
  MOVE_LEVEL,
  type MoveTest,
  satisfactionCells,
  testMove,
} from '@monavis/shared/difference'
import { type Score, type ScoreCounts, score } from '@monavis/shared/score'
import { ANSWERS } from './example.ts'

type Answers = ScoreCounts<'satisfaction'>
type Satisfaction = Score<'satisfaction'> & { mark: number }

/**
 * Satisfaction of démarches that do not exist, in two quarters. They are chosen: the second would be called a move if
 * it were compared alone, and is none among the four.
 */
const QUARTERS: readonly { before: Answers; after: Answers }[] = [
  { before: ANSWERS.satisfaction, after: { good: 232, medium: 32, bad: 16 } },
  { before: { good: 300, medium: 60, bad: 40 }, after: { good: 352, medium: 46, bad: 32 } },
  { before: { good: 150, medium: 50, bad: 50 }, after: { good: 145, medium: 45, bad: 60 } },
  { before: { good: 400, medium: 50, bad: 50 }, after: { good: 405, medium: 50, bad: 51 } },
]

/** One démarche of the example, compared with itself a quarter before. */
export interface WorkedMove {
  before: Satisfaction
  after: Satisfaction
  test: MoveTest
  /** Its place among the p-values, from 1 for the least. */
  rank: number
  adjustedP: number
  isMove: boolean
}

/** Works out the moves of the example as a difference between two editions does. */
export function workOutMoves(): WorkedMove[] {
  const tested = QUARTERS.map(({ before, after }) => ({
    ...{ before: satisfactionOf(before), after: satisfactionOf(after) },
    test: testMove(satisfactionCells(before, after)),
  }))
  const pValues = tested.map(({ test }) => test.p)
  const adjusted = adjustPValues(pValues)
  return tested.map((one, i) => {
    const adjustedP = adjusted[i] ?? 1
    const rank = 1 + pValues.filter((p) => p < one.test.p).length
    return { ...one, rank, adjustedP, isMove: adjustedP <= MOVE_LEVEL }
  })
}

function satisfactionOf(answers: Answers): Satisfaction {
  const { mark, ...rest } = score('satisfaction', answers)
  if (mark === null) throw new Error('the example has no answer')
  return { ...rest, mark }
}
