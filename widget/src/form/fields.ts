import { CHANNELS, OTHER_CONTACT } from '@monavis/shared/questionnaire'
import type { Answers, PerChannel } from '@monavis/shared/vote'

/** All that a person has said so far, as forms carry it. */
interface Said {
  satisfaction: string
  answers?: Answers | undefined
  comment?: string | undefined
}

/**
 * The same as the fields of a form name it: `satisfaction`, `comment`, `comprehension`, `contact_tried` (one a box
 * ticked), `contact_tried_verbatim`, `contact_reached_9`, … The name begins with the step that asks.
 */
export function fieldsOf({
  satisfaction,
  answers = {},
  comment = '',
}: Said): [name: string, value: string][] {
  const perChannel = (field: string, byChannel: PerChannel<number> = {}) =>
    CHANNELS.map((channel) => [`${field}_${channel}`, byChannel[channel]] as const)
  return [
    ['satisfaction', satisfaction] as const,
    ['comment', comment] as const,
    ['comprehension', answers.comprehension] as const,
    ...(answers.contact_tried ?? []).map((option) => ['contact_tried', option] as const),
    ['contact_tried_verbatim', answers.contact_tried_verbatim] as const,
    ...perChannel('contact_reached', answers.contact_reached),
    ...perChannel('contact_satisfaction', answers.contact_satisfaction),
  ].flatMap(([name, value]) => (value ? [[name, `${value}`]] : []))
}

/**
 * The answers among the fields of a form. What is not answered is absent.
 * @param fields as the form was filled in: a field that nobody has checked may hold any text, or NaN
 */
export function readAnswers(fields: URLSearchParams): Answers {
  const option = (name: string) => (fields.get(name) ? Number(fields.get(name)) : undefined)
  const perChannel = (field: string) => {
    const answered = CHANNELS.filter((channel) => fields.get(`${field}_${channel}`))
    return answered.length > 0
      ? Object.fromEntries(answered.map((channel) => [channel, option(`${field}_${channel}`)]))
      : undefined
  }
  const tried = fields.getAll('contact_tried').map(Number)
  // Who writes where else help was sought has said so, ticked or not.
  const other = fields.get('contact_tried_verbatim') || undefined
  if (other && !tried.includes(OTHER_CONTACT)) tried.push(OTHER_CONTACT)
  return {
    comprehension: option('comprehension'),
    contact_tried: tried.length > 0 ? tried : undefined,
    contact_tried_verbatim: other,
    contact_reached: perChannel('contact_reached'),
    contact_satisfaction: perChannel('contact_satisfaction'),
  } as Answers
}
