import { CHANNELS, type Channel, NO_HELP_NEEDED, OTHER_CONTACT, REACHED } from '@monavis/shared/questionnaire'
import type { Answers } from '@monavis/shared/vote'
import type { Language } from '../http/language.ts'
import type { FieldError } from '../http/problem.ts'

/** What the conditions between fields can find wrong. */
const MESSAGES = {
  'no-help-alone': {
    fr: 'l’option 17 (aucune aide) exclut les autres',
    en: 'option 17 (no help needed) excludes the others',
  },
  'other-not-ticked': {
    fr: 'n’a de sens que si l’option 16 (autre) est cochée',
    en: 'goes only with option 16 (other) ticked',
  },
  'channel-not-ticked': {
    fr: 'porte sur un canal qui n’est pas coché dans contact_tried',
    en: 'is about a channel that is not ticked in contact_tried',
  },
  'channel-not-reached': {
    fr: 'porte sur un canal qui n’a pas été joint dans contact_reached',
    en: 'is about a channel that was not reached in contact_reached',
  },
} as const

/**
 * Holds the answers against the questionnaire's conditions; each field alone has been validated before.
 * @returns what is wrong, nothing when all is well; paths begin at the body
 */
export function checkAnswers(answers: Answers, language: Language): FieldError[] {
  const errors: FieldError[] = []
  const refuse = (field: string, code: keyof typeof MESSAGES) =>
    errors.push({ path: `/answers/${field}`, message: MESSAGES[code][language] })
  const {
    contact_tried: tried = [],
    contact_reached: reached = {},
    contact_satisfaction: satisfied = {},
  } = answers

  if (tried.includes(NO_HELP_NEEDED) && tried.length > 1) refuse('contact_tried', 'no-help-alone')
  if (answers.contact_tried_verbatim && !tried.includes(OTHER_CONTACT)) {
    refuse('contact_tried_verbatim', 'other-not-ticked')
  }
  for (const channel of channelsOf(reached)) {
    if (!tried.includes(channel)) refuse(`contact_reached/${channel}`, 'channel-not-ticked')
  }
  for (const channel of channelsOf(satisfied)) {
    if (!tried.includes(channel)) refuse(`contact_satisfaction/${channel}`, 'channel-not-ticked')
    else if (reached[channel] !== REACHED) refuse(`contact_satisfaction/${channel}`, 'channel-not-reached')
  }
  return errors
}

function channelsOf(byChannel: Partial<Record<Channel, unknown>>): Channel[] {
  return CHANNELS.filter((channel) => byChannel[channel] !== undefined)
}
