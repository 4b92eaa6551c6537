import { CHANNELS, NO_HELP_NEEDED } from '@monavis/shared/questionnaire'
import { noCounts, type Summed, type Sums } from '../store/counts.ts'

const overChannels = (field: string, option: number) =>
  CHANNELS.map((channel) => `${field}_${channel}_${option}`)

/** What the scores need of the counts: where only the sum over channels matters, it alone leaves the database. */
export const SCORE_SUMS = {
  satisfaction_good: ['satisfaction_3'],
  satisfaction_medium: ['satisfaction_2'],
  satisfaction_bad: ['satisfaction_1'],
  comprehension_very_good: ['comprehension_8'],
  comprehension_good: ['comprehension_7'],
  comprehension_medium: ['comprehension_6'],
  comprehension_bad: ['comprehension_5'],
  comprehension_very_bad: ['comprehension_4'],
  reached: overChannels('contact_reached', 17),
  not_reached: overChannels('contact_reached', 18),
  help_very_good: overChannels('contact_satisfaction', 23),
  help_good: overChannels('contact_satisfaction', 22),
  help_medium: overChannels('contact_satisfaction', 21),
  help_bad: overChannels('contact_satisfaction', 20),
  help_very_bad: overChannels('contact_satisfaction', 19),
  tried_answered: ['contact_tried_answered'],
  no_help_needed: [`contact_tried_${NO_HELP_NEEDED}`],
  verified: ['verified'],
  suspect: ['suspect'],
  admitted: ['admitted'],
  rejected: ['rejected'],
} as const satisfies Sums

/** The counts that scores are worked out from. */
export type ScoreCells = Summed<keyof typeof SCORE_SUMS>

export const NO_CELLS: Readonly<ScoreCells> = noCounts(SCORE_SUMS)
