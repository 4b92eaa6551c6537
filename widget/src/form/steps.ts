import { channelsReached, channelsTried } from '@monavis/shared/answers'
import type { Answers } from '@monavis/shared/vote'

/** The questions in their order, each a step of its own. */
export const STEPS = [
  'satisfaction',
  'comprehension',
  'contact_tried',
  'contact_reached',
  'contact_satisfaction',
  'comment',
] as const
export type Step = (typeof STEPS)[number]

/** What the first click has not asked yet. */
export const FIRST_STEP: Step = 'comprehension'

/** The next question to ask, after what was answered; undefined after the last. */
export function stepAfter(step: Step, answers: Answers): Step | undefined {
  return STEPS.slice(STEPS.indexOf(step) + 1).find((later) => isAsked(later, answers))
}

/** The question before; undefined before the first. */
export function stepBefore(step: Step, answers: Answers): Step | undefined {
  return STEPS.slice(0, STEPS.indexOf(step))
    .reverse()
    .find((earlier) => isAsked(earlier, answers))
}

function isAsked(step: Step, answers: Answers): boolean {
  if (step === 'contact_reached') return channelsTried(answers).length > 0
  if (step === 'contact_satisfaction') return channelsReached(answers).length > 0
  return true
}
