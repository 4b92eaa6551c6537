import type { Trust } from '@monavis/shared/schemas'
import {
  type Publication,
  type PublicScore,
  publish,
  type Score,
  type ScoreName,
  score,
} from '@monavis/shared/score'
import type { ScoreCells } from './score-sums.ts'

/** The six scores of one démarche over one period. */
export type Scores = { [N in ScoreName]: Score<N> }
export type PublicScores = { [N in ScoreName]: PublicScore<N> }

/** Works out the six scores from counts summed over a period. */
export function scoresOf(cells: ScoreCells): Scores {
  const help = {
    very_good: cells.help_very_good,
    good: cells.help_good,
    medium: cells.help_medium,
    bad: cells.help_bad,
    very_bad: cells.help_very_bad,
  }
  return {
    satisfaction: score('satisfaction', {
      good: cells.satisfaction_good,
      medium: cells.satisfaction_medium,
      bad: cells.satisfaction_bad,
    }),
    comprehension: score('comprehension', {
      very_good: cells.comprehension_very_good,
      good: cells.comprehension_good,
      medium: cells.comprehension_medium,
      bad: cells.comprehension_bad,
      very_bad: cells.comprehension_very_bad,
    }),
    contact_reachability: score('contact_reachability', { yes: cells.reached, no: cells.not_reached }),
    contact_satisfaction: score('contact_satisfaction', help),
    contact: score('contact', { ...help, not_reached: cells.not_reached }),
    autonomy: score('autonomy', {
      no_help_needed: cells.no_help_needed,
      help_sought: cells.tried_answered - cells.no_help_needed,
    }),
  }
}

/** What became of votes beside the scores. */
export function trustOf({ verified, suspect, admitted, rejected }: ScoreCells): Trust {
  return { verified, suspect, admitted, rejected }
}

/** What a reader is given of them: each score is published or withheld by its own number of answers. */
export function publicScores(scores: Scores, publication: Publication): PublicScores {
  return {
    satisfaction: publish('satisfaction', scores.satisfaction, publication),
    comprehension: publish('comprehension', scores.comprehension, publication),
    contact_reachability: publish('contact_reachability', scores.contact_reachability, publication),
    contact_satisfaction: publish('contact_satisfaction', scores.contact_satisfaction, publication),
    contact: publish('contact', scores.contact, publication),
    autonomy: publish('autonomy', scores.autonomy, publication),
  }
}
