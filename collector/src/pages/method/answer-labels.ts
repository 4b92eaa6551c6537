import type { ScoreName } from '@monavis/shared/score'
import type { Language } from '../../http/language.ts'
import { TEXTS } from '../languages.ts'
import type { MethodTexts } from './method-texts.ts'

/** What each answer of a score is called, in the words in which people are asked. */
export function answerLabels(
  name: ScoreName,
  lang: Language,
  { answers }: MethodTexts,
): Readonly<Record<string, string>> {
  const { prompt, form } = TEXTS[lang]
  const clarity = form.comprehensionOptions
  const help = form.contactSatisfactionOptions
  const helpLabels = {
    very_good: help[23],
    good: help[22],
    medium: help[21],
    bad: help[20],
    very_bad: help[19],
  }
  const labels: Record<ScoreName, Record<string, string>> = {
    satisfaction: { good: prompt.good, medium: prompt.medium, bad: prompt.bad },
    comprehension: {
      very_good: clarity[8],
      good: clarity[7],
      medium: clarity[6],
      bad: clarity[5],
      very_bad: clarity[4],
    },
    contact_reachability: { yes: form.contactReachedOptions[17], no: form.contactReachedOptions[18] },
    contact_satisfaction: helpLabels,
    contact: { ...helpLabels, not_reached: answers.not_reached },
    autonomy: { no_help_needed: form.contactTriedOptions[17], help_sought: answers.help_sought },
  }
  return labels[name]
}
