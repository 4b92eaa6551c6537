import { CHANNELS } from '@monavis/shared/questionnaire'

const ANSWER_FIELDS = [
  'comprehension',
  'contact_tried',
  'contact_tried_verbatim',
  ...CHANNELS.flatMap((channel) => [`contact_reached_${channel}`, `contact_satisfaction_${channel}`]),
]

/** Whether a field is an answer to a question that follows the first vote. */
export function isAnswerField(name: string): boolean {
  return ANSWER_FIELDS.includes(name)
}
