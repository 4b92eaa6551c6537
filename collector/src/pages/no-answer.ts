import { CHANNELS } from '@monavis/shared/questionnaire'
import type { Texts } from '@monavis/shared/texts/texts'
import type { Locale } from '@monavis/shared/vote'
import type { Step } from '@monavis/widget/form'
import { TEXTS } from './languages.ts'

/**
 * Where one answer may be chosen, no answer may be chosen too: no browser unticks such an option, and a text browser
 * ticks the first one by itself where none is ticked.
 */
export function formWithNoAnswer(lang: Locale): Texts['form'] {
  const { form, page } = TEXTS[lang]
  // After the others: ids come first, in their order.
  const none = { '': page.noAnswer }
  return {
    ...form,
    comprehensionOptions: { ...none, ...form.comprehensionOptions },
    contactReachedOptions: { ...none, ...form.contactReachedOptions },
    contactSatisfactionOptions: { ...none, ...form.contactSatisfactionOptions },
  }
}

/** Where one answer may be chosen, by step. */
const FIELDS: Partial<Record<Step, string[]>> = {
  comprehension: ['comprehension'],
  contact_reached: CHANNELS.map((channel) => `contact_reached_${channel}`),
  contact_satisfaction: CHANNELS.map((channel) => `contact_satisfaction_${channel}`),
}

/** The fields as they were filled in, with "no answer" where this step has none yet. */
export function saidOrNot(step: Step, said: URLSearchParams): URLSearchParams {
  const missing = (FIELDS[step] ?? []).filter((field) => !said.has(field))
  return new URLSearchParams([...said, ...missing.map((field): [string, string] => [field, ''])])
}
