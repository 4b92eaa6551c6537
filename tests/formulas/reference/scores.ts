import type { CountedVote } from './ballot-box.ts'

/**
 * The six scores from the votes themselves, one answer after the other, by the sentences that define them. Nothing
 * here comes from the service: a fault of its formulas is not repeated.
 */

/** One answer: what it is called, and what it is worth. */
type Answer = [name: string, points: number]

/** A score as a list of the answers it is made of. */
export interface ReferenceScore {
  /** Every answer there is to the question, given or not. */
  options: readonly string[]
  /** What a perfect mark is. */
  range: number
  answers: Answer[]
}

const SMILEYS: Record<number, Answer> = { 3: ['good', 10], 2: ['medium', 5], 1: ['bad', 0] }
const CLARITY: Record<number, Answer> = {
  8: ['very_good', 10],
  7: ['good', 7.5],
  6: ['medium', 5],
  5: ['bad', 2.5],
  4: ['very_bad', 0],
}
const HELP: Record<number, Answer> = {
  23: ['very_good', 10],
  22: ['good', 7.5],
  21: ['medium', 5],
  20: ['bad', 2.5],
  19: ['very_bad', 0],
}
const REACHED: Record<number, Answer> = { 17: ['yes', 1], 18: ['no', 0] }
const FIVE_STEPS = ['very_good', 'good', 'medium', 'bad', 'very_bad']

/** @param votes those that count, of the démarche or button and of the days in question */
export function scoresOf(votes: readonly CountedVote[]): Record<string, ReferenceScore> {
  const satisfaction: Answer[] = []
  const comprehension: Answer[] = []
  const reached: Answer[] = []
  const help: Answer[] = []
  const contact: Answer[] = []
  const autonomy: Answer[] = []
  for (const vote of votes) {
    satisfaction.push(meaning(SMILEYS, vote.satisfaction))
    if (vote.answers.comprehension) comprehension.push(meaning(CLARITY, vote.answers.comprehension))
    for (const option of Object.values(vote.answers.contact_reached ?? {})) {
      reached.push(meaning(REACHED, option))
      if (option === 18) contact.push(['not_reached', 0])
    }
    for (const option of Object.values(vote.answers.contact_satisfaction ?? {})) {
      help.push(meaning(HELP, option))
      contact.push(meaning(HELP, option))
    }
    if (vote.answers.contact_tried) {
      const needsNoHelp = vote.answers.contact_tried.includes(17)
      autonomy.push(needsNoHelp ? ['no_help_needed', 10] : ['help_sought', 0])
    }
  }
  return {
    satisfaction: { range: 10, options: ['good', 'medium', 'bad'], answers: satisfaction },
    comprehension: { range: 10, options: FIVE_STEPS, answers: comprehension },
    contact_reachability: { range: 1, options: ['yes', 'no'], answers: reached },
    contact_satisfaction: { range: 10, options: FIVE_STEPS, answers: help },
    contact: { range: 10, options: [...FIVE_STEPS, 'not_reached'], answers: contact },
    autonomy: { range: 10, options: ['no_help_needed', 'help_sought'], answers: autonomy },
  }
}

function meaning(answers: Record<number, Answer>, option: number | undefined): Answer {
  const answer = option && answers[option]
  if (!answer) throw new Error(`no answer has the option ${option}`)
  return answer
}

/** How often each answer was given. */
export function countsOf({ options, answers }: ReferenceScore): Record<string, number> {
  return Object.fromEntries(
    options.map((option) => [option, answers.filter(([name]) => name === option).length]),
  )
}

/** The mean of what the answers are worth; null where there is none. */
export function markOf({ answers }: ReferenceScore): number | null {
  if (answers.length === 0) return null
  let sum = 0
  for (const [, points] of answers) sum += points
  return sum / answers.length
}

/** 95 % of the normal law lies this near its middle. */
const Z = 1.959963984540054

/**
 * The marks that would not be surprised by what was seen: the share p lies within Z standard errors, its own, of the
 * share seen. Found by halving, where the service has Wilson's solved formula.
 */
export function intervalOf(score: ReferenceScore): [number, number] | null {
  const mark = markOf(score)
  if (mark === null) return null
  const seen = mark / score.range
  const isLikely = (p: number) => Math.abs(seen - p) <= Z * Math.sqrt((p * (1 - p)) / score.answers.length)
  const edge = (outside: number) => {
    let [far, near] = [outside, seen]
    for (let i = 0; i < 60; i++) {
      const middle = (far + near) / 2
      if (isLikely(middle)) near = middle
      else far = middle
    }
    return near * score.range
  }
  return [edge(0), edge(1)]
}
