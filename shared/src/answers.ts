import { CHANNELS, type Channel, OTHER_CONTACT, REACHED } from './questionnaire.ts'
import type { Answers, PerChannel } from './vote.ts'

/** The channels ticked: of each, it is asked whether someone was reached. */
export function channelsTried({ contact_tried: tried = [] }: Answers): Channel[] {
  return CHANNELS.filter((channel) => tried.includes(channel))
}

/** The channels where someone was reached: of each, it is asked how good the help was. */
export function channelsReached(answers: Answers): Channel[] {
  return channelsTried(answers).filter((channel) => answers.contact_reached?.[channel] === REACHED)
}

/** The answers without those about a channel that is not ticked, or was not reached: what an edit leaves behind. */
export function dropOrphans(answers: Answers): Answers {
  const isOtherTicked = answers.contact_tried?.includes(OTHER_CONTACT)
  return {
    ...answers,
    contact_tried_verbatim: isOtherTicked ? answers.contact_tried_verbatim : undefined,
    contact_reached: only(answers.contact_reached, channelsTried(answers)),
    contact_satisfaction: only(answers.contact_satisfaction, channelsReached(answers)),
  }
}

function only<T>(byChannel: PerChannel<T> = {}, kept: Channel[]): PerChannel<T> {
  const answered = kept.filter((channel) => byChannel[channel] !== undefined)
  return Object.fromEntries(answered.map((channel) => [channel, byChannel[channel]]))
}
