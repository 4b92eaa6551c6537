import type { Texts } from '@monavis/shared/texts/texts'
import type { Person } from './person.ts'

/** Votes, waits until the vote is taken, and goes through the whole questionnaire to its end. */
export async function giveWholeOpinion(
  { press, choose, write }: Person,
  { prompt, form }: Pick<Texts, 'prompt' | 'form'>,
): Promise<void> {
  await press(prompt.good)
  await press(prompt.sayMore)
  await choose(form.comprehensionOptions[7])
  await press(form.next)
  await choose(form.contactTriedOptions[9])
  await choose(form.contactTriedOptions[11])
  await write(form.contactTriedOther, 'En mairie')
  await press(form.next)
  // Asked of two channels, by the same words: the first of them is the counter.
  await choose(form.contactReachedOptions[17])
  await press(form.next)
  await choose(form.contactSatisfactionOptions[22])
  await press(form.next)
  await write(form.comment, 'Simple, et clair.')
  await press(form.send)
}

/** What the service has then of the vote. */
export const WHOLE_OPINION = {
  satisfaction: 3,
  source: 'button',
  answers: {
    comprehension: 7,
    contact_tried: [9, 11, 16],
    contact_tried_verbatim: 'En mairie',
    contact_reached: { 9: 17 },
    contact_satisfaction: { 9: 22 },
  },
  comment: 'Simple, et clair.',
}
