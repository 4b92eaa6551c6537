import {
  CHANNELS,
  CONTACT_REACHED,
  CONTACT_SATISFACTION,
  CONTACT_TRIED,
  type ContactReached,
  type ContactSatisfaction,
  type ContactTried,
  OTHER_CONTACT,
} from '@monavis/shared/questionnaire'
import type { Answers, PerChannel } from '@monavis/shared/vote'

/** The answers of a vote in four small integers; 0 is "not answered" in each. */
export interface PackedAnswers {
  /** The option id itself. */
  comprehension: number
  /** One bit an option ticked, the lowest for option 9. */
  contact_tried: number
  /** Two bits a channel: 1 for the first option (yes), 2 for the second (no). */
  contact_reached: number
  /** Three bits a channel: 1 to 5, worst to best. */
  contact_satisfaction: number
}

const ids = <K extends number>(options: Record<K, unknown>) => Object.keys(options).map(Number) as K[]
const TRIED = ids<ContactTried>(CONTACT_TRIED)
const REACHED = ids<ContactReached>(CONTACT_REACHED)
const SATISFIED = ids<ContactSatisfaction>(CONTACT_SATISFACTION)
const OTHER_BIT = 1 << TRIED.indexOf(OTHER_CONTACT)
const REACHED_BITS = 2
const SATISFIED_BITS = 3

/** Packs everything of the answers but their text. */
export function packAnswers(answers: Answers): PackedAnswers {
  let tried = 0
  for (const option of answers.contact_tried ?? []) tried |= 1 << TRIED.indexOf(option)
  return {
    comprehension: answers.comprehension ?? 0,
    contact_tried: tried,
    contact_reached: packChannels(answers.contact_reached, REACHED, REACHED_BITS),
    contact_satisfaction: packChannels(answers.contact_satisfaction, SATISFIED, SATISFIED_BITS),
  }
}

/** Undoes {@link packAnswers}: fields that were not answered are absent. */
export function unpackAnswers(packed: PackedAnswers): Answers {
  const answers: Answers = {}
  if (packed.comprehension)
    answers.comprehension = packed.comprehension as NonNullable<Answers['comprehension']>
  if (packed.contact_tried)
    answers.contact_tried = TRIED.filter((_, bit) => packed.contact_tried & (1 << bit))
  if (packed.contact_reached) {
    answers.contact_reached = unpackChannels(packed.contact_reached, REACHED, REACHED_BITS)
  }
  if (packed.contact_satisfaction) {
    answers.contact_satisfaction = unpackChannels(packed.contact_satisfaction, SATISFIED, SATISFIED_BITS)
  }
  return answers
}

/** Whether the option is ticked that lets people write which: without it, no text was stored. */
export function hasOtherContact({ contact_tried: tried }: PackedAnswers): boolean {
  return (tried & OTHER_BIT) !== 0
}

function packChannels<T extends number>(
  byChannel: PerChannel<T> | undefined,
  options: T[],
  bits: number,
): number {
  let packed = 0
  for (const [i, channel] of CHANNELS.entries()) {
    const option = byChannel?.[channel]
    if (option !== undefined) packed |= (options.indexOf(option) + 1) << (i * bits)
  }
  return packed
}

function unpackChannels<T extends number>(packed: number, options: T[], bits: number): PerChannel<T> {
  const byChannel: PerChannel<T> = {}
  for (const [i, channel] of CHANNELS.entries()) {
    const option = options[((packed >> (i * bits)) & ((1 << bits) - 1)) - 1]
    if (option !== undefined) byChannel[channel] = option
  }
  return byChannel
}
