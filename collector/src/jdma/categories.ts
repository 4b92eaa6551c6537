import {
  CHANNELS,
  COMPREHENSION,
  CONTACT_REACHED,
  CONTACT_SATISFACTION,
  CONTACT_TRIED,
  REACHED,
  SATISFACTION,
} from '@monavis/shared/questionnaire'
import { form, prompt } from '@monavis/shared/texts/fr'
import type { Summed } from '../store/counts.ts'

/** A question, and how often each of its options was chosen. */
export interface Category {
  category: string
  label: string
  number_hits: Hit[]
}

interface Hit {
  intention: string
  label: string
  count: number
  /** Questions asked of those who chose it. */
  children?: Category[]
}

interface Question {
  code: string
  label: string
  options: Readonly<Record<number, string>>
  labels: Readonly<Record<number, string>>
}

const SATISFACTION_QUESTION: Question = {
  code: 'satisfaction',
  label: prompt.question,
  options: SATISFACTION,
  labels: { 1: prompt.bad, 2: prompt.medium, 3: prompt.good },
}
const COMPREHENSION_QUESTION: Question = {
  code: 'comprehension',
  label: form.comprehension,
  options: COMPREHENSION,
  labels: form.comprehensionOptions,
}
const TRIED_QUESTION: Question = {
  code: 'contact_tried',
  label: form.contactTried,
  options: CONTACT_TRIED,
  labels: form.contactTriedOptions,
}
const REACHED_QUESTION: Question = {
  code: 'contact_reached',
  label: form.contactReached,
  options: CONTACT_REACHED,
  labels: form.contactReachedOptions,
}
const HELP_QUESTION: Question = {
  code: 'contact_satisfaction',
  label: form.contactSatisfaction,
  options: CONTACT_SATISFACTION,
  labels: form.contactSatisfactionOptions,
}

type Counter = (option: number) => number

/**
 * The questions that were answered, as the open API tells them; what nobody chose is left out, as it always was.
 * The two questions a channel stand under their channel, and by themselves with all channels together.
 * @param cells of one form and one interval: so are the children's counts, which the API this one stands in for
 * took over all products, forms and dates
 * @param codes those asked for; none: all
 */
export function categoriesOf(cells: Summed, codes: readonly string[]): Category[] {
  const n = (cell: string) => cells[cell] ?? 0
  const inField =
    (field: string): Counter =>
    (option) =>
      n(`${field}_${option}`)
  const overChannels =
    (field: string): Counter =>
    (option) =>
      CHANNELS.reduce((sum, channel) => sum + n(`${field}_${channel}_${option}`), 0)

  const helpBy = (channel: number) => (option: number) =>
    option === REACHED ? categoryOf(HELP_QUESTION, inField(`contact_satisfaction_${channel}`)) : []
  const askedOf = (channel: number) =>
    categoryOf(REACHED_QUESTION, inField(`contact_reached_${channel}`), helpBy(channel))

  return [
    ...categoryOf(SATISFACTION_QUESTION, inField('satisfaction')),
    ...categoryOf(COMPREHENSION_QUESTION, inField('comprehension')),
    ...categoryOf(TRIED_QUESTION, inField('contact_tried'), askedOf),
    ...categoryOf(REACHED_QUESTION, overChannels('contact_reached')),
    ...categoryOf(HELP_QUESTION, overChannels('contact_satisfaction')),
  ].filter(({ category }) => codes.length === 0 || codes.includes(category))
}

/** @returns nothing where nobody answered */
function categoryOf(
  { code, label, options, labels }: Question,
  countOf: Counter,
  childrenOf: (option: number) => Category[] = () => [],
): Category[] {
  const hits = Object.entries(options).flatMap(([id, intention]): Hit[] => {
    const option = Number(id)
    const count = countOf(option)
    if (count === 0) return []
    const children = childrenOf(option)
    return [{ intention, label: labels[option] ?? id, count, ...(children.length > 0 && { children }) }]
  })
  return hits.length === 0 ? [] : [{ category: code, label, number_hits: hits }]
}
