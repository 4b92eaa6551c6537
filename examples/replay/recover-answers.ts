import {
  CHANNELS,
  type Comprehension,
  type ContactReached,
  type ContactSatisfaction,
  NO_HELP_NEEDED,
  REACHED,
  type Satisfaction,
} from '@monavis/shared/questionnaire'
import type { Answers } from '@monavis/shared/vote'
import type { Recorded, RecordedScore } from './recorded.ts'

/** A vote that was cast, as far as its marks can tell: nobody knows which person said what. */
export interface RecoveredVote {
  satisfaction: Satisfaction
  answers: Answers
  /** Whether it belongs to the last three months. */
  isRecent: boolean
}

const NOT_REACHED = 18
const SOMEONE_CLOSE = 13
const WORST_COMPREHENSION = 4
const WORST_HELP = 19
/** Share of middling answers in what is left open: people do say "so-so". */
const MIDDLING = 0.3

/**
 * Recovers votes whose counts and marks are those recorded. A mark is a sum of whole steps divided by a count,
 * so the sum is known exactly; several sets of answers share it, and any is as good as another.
 * @throws {Error} when a mark is no mean of that many answers
 */
export function recoverVotes(recorded: Recorded): RecoveredVote[] {
  const { satisfaction, satisfactionLast3Months: recent } = recorded
  const steps = stepsOf(satisfaction, 5)
  const recentSteps = stepsOf(recent, 5)
  const votes: RecoveredVote[] = [
    ...smileys(recent.n, recentSteps).map((smiley) => ({
      satisfaction: smiley,
      answers: {},
      isRecent: true,
    })),
    ...smileys(satisfaction.n - recent.n, steps - recentSteps).map((smiley) => ({
      satisfaction: smiley,
      answers: {},
      isRecent: false,
    })),
  ]
  const { n: comprehensions } = recorded.comprehension
  for (const [i, level] of levels(comprehensions, stepsOf(recorded.comprehension, 2.5)).entries()) {
    answersOf(votes, i).comprehension = (WORST_COMPREHENSION + level) as Comprehension
  }
  recoverHelp(votes, recorded)
  return votes
}

/** Who looked for help, through which channels, whether they reached someone and how good that was. */
function recoverHelp(
  votes: RecoveredVote[],
  { autonomy, reachability, contactSatisfaction }: Recorded,
): void {
  const withoutHelp = stepsOf(autonomy, 10)
  for (let i = 0; i < withoutHelp; i++) answersOf(votes, i).contact_tried = [NO_HELP_NEEDED]

  const reached = stepsOf(reachability, 1)
  const helpLevels = levels(contactSatisfaction.n, stepsOf(contactSatisfaction, 2.5))
  const seekers = autonomy.n - withoutHelp
  let attempt = 0
  for (let i = 0; i < seekers; i++) {
    const answers = answersOf(votes, withoutHelp + i)
    // Attempts are shared out evenly: every seeker has the same number, give or take one.
    const channels = CHANNELS.slice(0, share(reachability.n, seekers, i))
    answers.contact_tried = channels.length > 0 ? [...channels] : [SOMEONE_CLOSE]
    for (const channel of channels) {
      answers.contact_reached ??= {}
      answers.contact_reached[channel] = (attempt < reached ? REACHED : NOT_REACHED) as ContactReached
      const level = helpLevels[attempt]
      if (attempt < reached && level !== undefined) {
        answers.contact_satisfaction ??= {}
        answers.contact_satisfaction[channel] = (WORST_HELP + level) as ContactSatisfaction
      }
      attempt++
    }
  }
  if (attempt !== reachability.n || helpLevels.length > reached) {
    throw new Error(`${reachability.n} attempts to reach someone do not fit ${seekers} people who tried`)
  }
}

/** A mark as a whole number of steps above the worst. @param step what one step is worth in the mark */
function stepsOf({ n, mark }: RecordedScore, step: number): number {
  const steps = (n * mark) / step
  if (Math.abs(steps - Math.round(steps)) > 1e-6) throw new Error(`${mark} is no mean of ${n} answers`)
  return Math.round(steps)
}

/**
 * How many smileys of each kind, of `n`, are worth `steps` in all, at 0, 1 and 2 each.
 * @throws {Error} when none are
 */
export function smileyCounts(n: number, steps: number): { good: number; medium: number; bad: number } {
  const mostMedium = Math.min(steps, 2 * n - steps)
  if (mostMedium < 0) throw new Error(`${steps} steps do not fit ${n} smileys`)
  let medium = Math.floor(mostMedium * MIDDLING)
  if ((steps - medium) % 2 !== 0) medium++
  const good = (steps - medium) / 2
  return { good, medium, bad: n - good - medium }
}

/** The same as a list, 1 to 3, the best first. */
function smileys(n: number, steps: number): Satisfaction[] {
  const { good, medium } = smileyCounts(n, steps)
  const list: Satisfaction[] = []
  for (let i = 0; i < n; i++) list.push(i < good ? 3 : i < good + medium ? 2 : 1)
  return list
}

/** `n` levels, 0 to 4, that add up to `steps`, as even as can be. */
function levels(n: number, steps: number): number[] {
  return Array.from({ length: n }, (_, i) => share(steps, n, i))
}

/** The i-th part of a whole number shared out evenly. */
function share(whole: number, parts: number, i: number): number {
  return Math.floor(whole / parts) + (i < whole % parts ? 1 : 0)
}

function answersOf(votes: RecoveredVote[], i: number): Answers {
  const vote = votes[i]
  if (!vote) throw new Error(`more answers than the ${votes.length} votes`)
  return vote.answers
}
